<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Photos</source>
            <translation>Фото</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Open…</source>
            <translation>Відкрити…</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Open photos</source>
            <translation>Відкрити фото</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Paste</source>
            <translation>Вставити</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Paste a photo or copied files</source>
            <translation>Вставити фото або скопійовані файли</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Save</source>
            <translation>Зберегти</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Save the result</source>
            <translation>Зберегти результат</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Save as…</source>
            <translation>Зберегти як…</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Save the result under a name</source>
            <translation>Зберегти результат під іншою назвою</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Next photo</source>
            <translation>Наступне фото</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Show the next open photo</source>
            <translation>Показати наступне відкрите фото</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Previous photo</source>
            <translation>Попереднє фото</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Show the previous open photo</source>
            <translation>Показати попереднє відкрите фото</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Close photo</source>
            <translation>Закрити фото</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Close this photo</source>
            <translation>Закрити це фото</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Add to batch</source>
            <translation>Додати до пакета</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Put the open photos into the batch</source>
            <translation>Додати відкриті фото до пакета</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Deblurring</source>
            <translation>Обробка</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Deblur whole photo</source>
            <translation>Обробити все фото</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Deblur the whole photo</source>
            <translation>Усунути розмиття на всьому фото</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Pause</source>
            <translation>Пауза</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Pause or go on</source>
            <translation>Призупинити або продовжити</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Cancel</source>
            <translation>Скасувати</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Stop deblurring</source>
            <translation>Зупинити обробку</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Compare models…</source>
            <translation>Порівняти моделі…</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>See the preview area under several models</source>
            <translation>Побачити ділянку перегляду з кількома моделями</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>View</source>
            <translation>Вигляд</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Split</source>
            <translation>Поділ</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Original and result with a line between them</source>
            <translation>Оригінал і результат, розділені лінією</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Side by side</source>
            <translation>Поруч</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Original and result beside it</source>
            <translation>Оригінал і результат поруч із ним</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Result only</source>
            <translation>Лише результат</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>The result alone</source>
            <translation>Тільки результат</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Loupe</source>
            <translation>Лупа</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>A magnifying glass under the cursor</source>
            <translation>Збільшувальне скло під вказівником</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Fit</source>
            <translation>Умістити</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Show the whole photo</source>
            <translation>Показати все фото</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>100 %</source>
            <translation>100 %</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Show every pixel</source>
            <translation>Показати кожен піксель</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>200 %</source>
            <translation>200 %</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Show pixels twice as large</source>
            <translation>Показати пікселі вдвічі більшими</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Zoom in</source>
            <translation>Збільшити</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Zoom out</source>
            <translation>Зменшити</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Brush</source>
            <translation>Пензель</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Add</source>
            <translation>Додати</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Paint where the result is used</source>
            <translation>Малювати там, де діє результат</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Erase</source>
            <translation>Стерти</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Paint where the original is kept</source>
            <translation>Малювати там, де лишається оригінал</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Add or erase</source>
            <translation>Додати або стерти</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Change between adding and erasing</source>
            <translation>Перемкнути додавання і стирання</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Larger brush</source>
            <translation>Більший пензель</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Make the brush larger</source>
            <translation>Збільшити пензель</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Smaller brush</source>
            <translation>Менший пензель</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Make the brush smaller</source>
            <translation>Зменшити пензель</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Invert</source>
            <translation>Інвертувати</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Swap what is painted and what is not</source>
            <translation>Поміняти замальоване й незамальоване місцями</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Clear</source>
            <translation>Очистити</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Remove everything painted</source>
            <translation>Прибрати все намальоване</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Show what is painted</source>
            <translation>Показати замальоване</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Tint what is painted</source>
            <translation>Підфарбувати замальоване</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Changes</source>
            <translation>Зміни</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Undo</source>
            <translation>Відмінити</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Take back the last change</source>
            <translation>Відмінити останню зміну</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Redo</source>
            <translation>Повторити</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Do again what was taken back</source>
            <translation>Повторити відмінене</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Keys</source>
            <translation>Клавіші</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Show all keys</source>
            <translation>Показати всі клавіші</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>On the photo</source>
            <translation>На фото</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Hold to see the original</source>
            <translation>Утримувати, щоб побачити оригінал</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Space</source>
            <translation>Пробіл</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Move the photo</source>
            <translation>Пересунути фото</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Arrow keys</source>
            <translation>Стрілки</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Move the line</source>
            <translation>Пересунути лінію</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Move the line far</source>
            <translation>Пересунути лінію далеко</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Shift</source>
            <translation>Shift</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Zoom at the cursor</source>
            <translation>Збільшити під вказівником</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Wheel</source>
            <translation>Коліщатко</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>All of the photo or 100 %</source>
            <translation>Усе фото або 100 %</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Middle click</source>
            <translation>Середня кнопка</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Move the preview area</source>
            <translation>Пересунути ділянку перегляду</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Paint a point with the brush</source>
            <translation>Поставити точку пензлем</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Loupe at 100 % or 200 %</source>
            <translation>Лупа 100 % або 200 %</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Ctrl</source>
            <translation>Ctrl</translation>
        </message>
    </context>
    <context>
        <name>AdvancedPanel</name>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>Device</source>
            <translation>Пристрій</translation>
        </message>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>Tile size</source>
            <translation>Розмір плитки</translation>
        </message>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>Average flips (8 times slower)</source>
            <translation>Усереднити повороти
(у 8 разів повільніше)</translation>
        </message>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>Deblur the photo turned and mirrored, and use the average: a little cleaner</source>
            <translation>Обробити фото також повернутим і віддзеркаленим і взяти середнє: трохи чистіше</translation>
        </message>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>Automatic</source>
            <translation>Автоматично</translation>
        </message>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>The same photo and settings always give the same result.</source>
            <translation>Те саме фото з тими самими налаштуваннями завжди дає той самий результат.</translation>
        </message>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>NVIDIA graphics card</source>
            <translation>Відеокарта NVIDIA</translation>
        </message>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>{side} px</source>
            <translation>{side} пкс</translation>
        </message>
    </context>
    <context>
        <name>Announcer</name>
        <message>
            <location filename="../../app/presenters/announcer.py" />
            <source>Try again</source>
            <translation>Спробувати ще раз</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <location filename="../../app/views/banner.py" />
            <source>Copy</source>
            <translation>Копіювати</translation>
        </message>
        <message>
            <location filename="../../app/views/banner.py" />
            <source>Close message</source>
            <translation>Закрити повідомлення</translation>
        </message>
        <message>
            <location filename="../../app/views/banner.py" />
            <source>Details</source>
            <translation>Подробиці</translation>
        </message>
    </context>
    <context>
        <name>BatchActions</name>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Add photos…</source>
            <translation>Додати фото…</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Add photos</source>
            <translation>Додати фото</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Add folder…</source>
            <translation>Додати теку…</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Add all photos of a folder</source>
            <translation>Додати всі фото з теки</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Remove</source>
            <translation>Вилучити</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Take the selected photos out of the list; their files stay</source>
            <translation>Вилучити вибрані фото зі списку; файли лишаються</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Clear finished</source>
            <translation>Вилучити готові</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Take what is done out of the list; the files stay</source>
            <translation>Вилучити готове зі списку; файли лишаються</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Filter</source>
            <translation>Фільтр</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Show only photos with some text</source>
            <translation>Показати лише фото з певним текстом</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Save report as table…</source>
            <translation>Зберегти звіт як таблицю…</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Save what became of every photo as CSV</source>
            <translation>Зберегти як CSV, що сталося з кожним фото</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Save report as JSON…</source>
            <translation>Зберегти звіт як JSON…</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Save what became of every photo as JSON</source>
            <translation>Зберегти як JSON, що сталося з кожним фото</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Start</source>
            <translation>Почати</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Start deblurring the list, or go on</source>
            <translation>Почати обробку списку або продовжити її</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Pause</source>
            <translation>Пауза</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Pause at once; then it is safe to close</source>
            <translation>Призупинити негайно; після цього можна закривати</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Stop after this one</source>
            <translation>Зупинити після цього</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Finish the photo in work, then stop</source>
            <translation>Завершити поточне фото й зупинити</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Cancel all</source>
            <translation>Скасувати все</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Stop at once; results stay</source>
            <translation>Зупинити негайно; результати лишаються</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Retry failed</source>
            <translation>Повторити невдалі</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Try what failed once more</source>
            <translation>Спробувати невдалі ще раз</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Move up</source>
            <translation>Вище</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Have the selected photos done earlier</source>
            <translation>Обробити вибрані фото раніше</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Move down</source>
            <translation>Нижче</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Have the selected photos done later</source>
            <translation>Обробити вибрані фото пізніше</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Batch</source>
            <translation>Пакет</translation>
        </message>
    </context>
    <context>
        <name>BatchBar</name>
        <message>
            <location filename="../../app/views/batch_bar.py" />
            <source>Filter</source>
            <translation>Фільтр</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_bar.py" />
            <source>Filter (Ctrl+F)</source>
            <translation>Фільтр (Ctrl+F)</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_bar.py" />
            <source>Batch</source>
            <translation>Пакет</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_bar.py" />
            <source>Continue</source>
            <translation>Продовжити</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_bar.py" />
            <source>Start</source>
            <translation>Почати</translation>
        </message>
    </context>
    <context>
        <name>BatchCompare</name>
        <message>
            <location filename="../../app/views/batch_compare.py" />
            <source>Compare</source>
            <translation>Порівняйте</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_compare.py" />
            <source>Open in Photo</source>
            <translation>Відкрити на сторінці «Фото»</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_compare.py" />
            <source>Close</source>
            <translation>Закрити</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_compare.py" />
            <source>Compare {name}</source>
            <translation>Порівняти {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_compare.py" />
            <source>no result yet</source>
            <translation>результату ще немає</translation>
        </message>
    </context>
    <context>
        <name>BatchDialogs</name>
        <message>
            <location filename="../../app/views/batch_dialogs.py" />
            <source>Save report</source>
            <translation>Зберегти звіт</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_dialogs.py" />
            <source>Save preset</source>
            <translation>Зберегти набір</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_dialogs.py" />
            <source>Name of the preset:</source>
            <translation>Назва набору:</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_dialogs.py" />
            <source>The batch is not done yet.</source>
            <translation>Пакет ще не завершено.</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_dialogs.py" />
            <source>Deblur can go on where it was at the next start.</source>
            <translation>Під час наступного запуску Deblur може продовжити з цього місця.</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_dialogs.py" />
            <source>Pause and quit</source>
            <translation>Призупинити й вийти</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_dialogs.py" />
            <source>Cancel</source>
            <translation>Скасувати</translation>
        </message>
    </context>
    <context>
        <name>BatchEmpty</name>
        <message>
            <location filename="../../app/views/batch_empty.py" />
            <source>Drop a folder to begin</source>
            <translation>Перетягніть сюди теку, щоб почати</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_empty.py" />
            <source>Nothing is written until you press Start. Originals are never changed.</source>
            <translation>Нічого не записується, доки ви не натиснете «Почати». Оригінали ніколи не змінюються.</translation>
        </message>
    </context>
    <context>
        <name>BatchFates</name>
        <message>
            <location filename="../../app/controllers/batch_fates.py" />
            <source>{name} is there already</source>
            <translation>{name} уже є</translation>
        </message>
    </context>
    <context>
        <name>BatchInspector</name>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Automatic</source>
            <translation>Автоматично</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>NVIDIA graphics card</source>
            <translation>Відеокарта NVIDIA</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Custom</source>
            <translation>Власні значення</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Standard</source>
            <translation>Стандартний</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Gentle</source>
            <translation>М’який</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>{name} · {strength} %</source>
            <translation>{name} · {strength} %</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Preset</source>
            <translation>Набір</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Save preset…</source>
            <translation>Зберегти набір…</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Keep these values under a name</source>
            <translation>Зберегти ці значення під назвою</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Model</source>
            <translation>Модель</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Strength</source>
            <translation>Сила</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>How much of the result counts</source>
            <translation>Яка частка результату береться</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Device</source>
            <translation>Пристрій</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>If the file exists</source>
            <translation>Якщо файл уже є</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Make a new name</source>
            <translation>Дати нову назву</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Skip the photo</source>
            <translation>Пропустити фото</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Replace earlier result</source>
            <translation>Замінити попередній результат</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>File format</source>
            <translation>Формат файлу</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Same as the photo</source>
            <translation>Як у фото</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Quality</source>
            <translation>Якість</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Higher is better and larger</source>
            <translation>Вища – краще, але більший файл</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Metadata</source>
            <translation>Метадані</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Keep all</source>
            <translation>Зберегти всі</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Remove location</source>
            <translation>Вилучити місце</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Remove all</source>
            <translation>Вилучити всі</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Drop what a format cannot hold</source>
            <translation>Відкидати те, чого
формат не вміщує</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Such as 16 bits or transparency; otherwise the photo fails</source>
            <translation>Наприклад, 16 біт або прозорість; інакше фото не буде оброблено</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>When done</source>
            <translation>Після завершення</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Do nothing</source>
            <translation>Нічого не робити</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Notify me</source>
            <translation>Сповістити мене</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Open the folder</source>
            <translation>Відкрити теку</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Let other programs go first</source>
            <translation>Поступатися іншим програмам</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>The computer stays quick; the batch may take longer</source>
            <translation>Комп’ютер лишається швидким; пакет може тривати довше</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Look into sub-folders</source>
            <translation>Заглядати у вкладені теки</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>When a folder is added</source>
            <translation>Коли додається тека</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Make sub-folders again</source>
            <translation>Відтворити вкладені теки</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>In the chosen folder, as they are around the originals</source>
            <translation>У вибраній теці, так само як в оригіналів</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>These can be changed when nothing is in work.</source>
            <translation>Це можна змінити, коли нічого не обробляється.</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>File format and metadata</source>
            <translation>Формат файлу й метадані</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Watch a folder</source>
            <translation>Стежити за текою</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Deblurring</source>
            <translation>Обробка</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Results</source>
            <translation>Результати</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Originals are never replaced.</source>
            <translation>Оригінали ніколи не замінюються.</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Format</source>
            <translation>Формат</translation>
        </message>
    </context>
    <context>
        <name>BatchNotices</name>
        <message numerus="yes">
            <location filename="../../app/views/batch_notices.py" />
            <source>%n deblurred</source>
            <translation>
                <numerusform>%n оброблено</numerusform>
                <numerusform>%n оброблено</numerusform>
                <numerusform>%n оброблено</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_notices.py" />
            <source>%n failed</source>
            <translation>
                <numerusform>%n не вдалося</numerusform>
                <numerusform>%n не вдалося</numerusform>
                <numerusform>%n не вдалося</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_notices.py" />
            <source>%n skipped</source>
            <translation>
                <numerusform>%n пропущено</numerusform>
                <numerusform>%n пропущено</numerusform>
                <numerusform>%n пропущено</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>{counts} in {time}.</source>
            <translation>{counts} за {time}.</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>Some photos failed</source>
            <translation>Деякі фото не вдалося обробити</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>The batch is done</source>
            <translation>Пакет завершено</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>Open folder</source>
            <translation>Відкрити теку</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>Retry failed</source>
            <translation>Повторити невдалі</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>Try again</source>
            <translation>Спробувати ще раз</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>A batch was interrupted: {done} of {total} done</source>
            <translation>Пакет було перервано: готово {done} з {total}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>Results that were saved stay in either case.</source>
            <translation>Збережені результати лишаються в будь-якому разі.</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>Continue</source>
            <translation>Продовжити</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>Discard list</source>
            <translation>Відкинути список</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>{name} is watched no longer</source>
            <translation>За {name} більше не стежимо</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>The folder is not there any more.</source>
            <translation>Теки більше немає.</translation>
        </message>
    </context>
    <context>
        <name>BatchOutput</name>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>{name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>The name of the photo</source>
            <translation>Назва фото</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>{model}</source>
            <translation>{model}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>The name of the model</source>
            <translation>Назва моделі</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>{strength}</source>
            <translation>{strength}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>The strength, 0 to 100</source>
            <translation>Сила, від 0 до 100</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>{date}</source>
            <translation>{date}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>The day on which the batch was started</source>
            <translation>День, коли пакет було запущено</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>{counter:03}</source>
            <translation>{counter:03}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>001, 002, 003 … in the order of the list</source>
            <translation>001, 002, 003… у порядку списку</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>{ext}</source>
            <translation>{ext}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>The ending, as jpg</source>
            <translation>Розширення, наприклад jpg</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Where results go</source>
            <translation>Куди записуються результати</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Folder beside the originals</source>
            <translation>Тека поруч з оригіналами</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Next to the originals</source>
            <translation>Поруч з оригіналами</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>One chosen folder</source>
            <translation>Одна вибрана тека</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Name of the folder</source>
            <translation>Назва теки</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Choose a folder…</source>
            <translation>Вибрати теку…</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Names of results</source>
            <translation>Назви результатів</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Examples</source>
            <translation>Приклади</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Folder for results: {name}</source>
            <translation>Тека для результатів: {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Names</source>
            <translation>Назви</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Put in: {what}</source>
            <translation>Вставити: {what}</translation>
        </message>
    </context>
    <context>
        <name>BatchPage</name>
        <message>
            <location filename="../../app/views/batch_page.py" />
            <source>Add all photos of a folder</source>
            <translation>Додати всі фото з теки</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_page.py" />
            <source>Folder for results</source>
            <translation>Тека для результатів</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_page.py" />
            <source>Saved the preset {name}</source>
            <translation>Набір {name} збережено</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_page.py" />
            <source>Saved {name}</source>
            <translation>Збережено {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_page.py" />
            <source>Batch: {done} of {total}</source>
            <translation>Пакет: {done} з {total}</translation>
        </message>
    </context>
    <context>
        <name>BatchRows</name>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Waiting</source>
            <translation>Чекає</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Checking</source>
            <translation>Перевіряється</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Deblurring</source>
            <translation>Обробляється</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Paused</source>
            <translation>Призупинено</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Done with note</source>
            <translation>Готово, є примітка</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Skipped – exists</source>
            <translation>Пропущено – уже є</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Failed</source>
            <translation>Не вдалося</translation>
        </message>
    </context>
    <context>
        <name>BatchSummary</name>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>Progress of the batch</source>
            <translation>Перебіг обробки пакета</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>No photos yet</source>
            <translation>Фото ще немає</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>{done} of {total}</source>
            <translation>{done} з {total}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_summary.py" />
            <source>%n failed</source>
            <translation>
                <numerusform>%n не вдалося</numerusform>
                <numerusform>%n не вдалося</numerusform>
                <numerusform>%n не вдалося</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_summary.py" />
            <source>%n skipped</source>
            <translation>
                <numerusform>%n пропущено</numerusform>
                <numerusform>%n пропущено</numerusform>
                <numerusform>%n пропущено</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>Looking ahead…</source>
            <translation>Попередня перевірка…</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>Estimating the time…</source>
            <translation>Оцінюється час…</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>Pausing…</source>
            <translation>Призупинення…</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>Stopping…</source>
            <translation>Зупинка…</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>Paused – safe to close</source>
            <translation>Призупинено – можна закривати</translation>
        </message>
    </context>
    <context>
        <name>BatchTable</name>
        <message>
            <location filename="../../app/models/batch_table.py" />
            <source>Original</source>
            <translation>Оригінал</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_table.py" />
            <source>Result</source>
            <translation>Результат</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_table.py" />
            <source>Size</source>
            <translation>Розмір</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_table.py" />
            <source>Status</source>
            <translation>Стан</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_table.py" />
            <source>Progress</source>
            <translation>Перебіг</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_table.py" />
            <source>Time</source>
            <translation>Час</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_table.py" />
            <source>Note</source>
            <translation>Примітка</translation>
        </message>
    </context>
    <context>
        <name>BatchView</name>
        <message>
            <location filename="../../app/views/batch_view.py" />
            <source>Photos of the batch</source>
            <translation>Фото пакета</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_view.py" />
            <source>Columns</source>
            <translation>Стовпці</translation>
        </message>
    </context>
    <context>
        <name>BatchWatchPanel</name>
        <message>
            <location filename="../../app/views/batch_watch_panel.py" />
            <source>Deblur new photos as they come</source>
            <translation>Обробляти нові фото,
щойно вони з’являться</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_watch_panel.py" />
            <source>Choose a folder…</source>
            <translation>Вибрати теку…</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_watch_panel.py" />
            <source> s</source>
            <translation> с</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_watch_panel.py" />
            <source>Seconds to wait until a new photo is whole</source>
            <translation>Скільки секунд чекати, поки нове фото запишеться повністю</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_watch_panel.py" />
            <source>Wait until whole</source>
            <translation>Час очікування</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_watch_panel.py" />
            <source>What is in the folder already, and results of the batch, are left alone.</source>
            <translation>Те, що вже є в теці, і результати пакета не чіпаються.</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_watch_panel.py" />
            <source>Folder to watch: {name}</source>
            <translation>Тека для стеження: {name}</translation>
        </message>
    </context>
    <context>
        <name>BatchWatching</name>
        <message>
            <location filename="../../app/presenters/batch_watching.py" />
            <source>Folder to watch</source>
            <translation>Тека для стеження</translation>
        </message>
    </context>
    <context>
        <name>BusyLine</name>
        <message>
            <location filename="../../app/views/busy_line.py" />
            <source>Busy</source>
            <translation>Зайнято</translation>
        </message>
    </context>
    <context>
        <name>CanvasView</name>
        <message>
            <location filename="../../app/views/canvas_view.py" />
            <source>Deblurring this area…</source>
            <translation>Обробка цієї ділянки…</translation>
        </message>
        <message>
            <location filename="../../app/views/canvas_view.py" />
            <source>Preview area</source>
            <translation>Ділянка перегляду</translation>
        </message>
        <message>
            <location filename="../../app/views/canvas_view.py" />
            <source>Original</source>
            <translation>Оригінал</translation>
        </message>
        <message>
            <location filename="../../app/views/canvas_view.py" />
            <source>Result</source>
            <translation>Результат</translation>
        </message>
    </context>
    <context>
        <name>CompareModelsDialog</name>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>Compare models</source>
            <translation>Порівняння моделей</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>Original</source>
            <translation>Оригінал</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>Close</source>
            <translation>Закрити</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>Only one model is installed. Models that are imported appear here too.</source>
            <translation>Установлено лише одну модель. Імпортовані моделі теж з’являться тут.</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>The preview area under each model. Choose what looks best.</source>
            <translation>Ділянка перегляду з кожною моделлю. Виберіть найкращий вигляд.</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>Use {name}</source>
            <translation>Вибрати {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>Keep {name}</source>
            <translation>Залишити {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>Deblurring…</source>
            <translation>Обробка…</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <location filename="../../app/views/compare_view.py" />
            <source>Photo</source>
            <translation>Фото</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_view.py" />
            <source>Arrow keys move the photo, plus and minus zoom, comma and period move the line between original and result, holding Space shows the original. Shift and arrow keys move the preview area, Enter brings it to the middle. With the brush, Enter paints in the middle.</source>
            <translation>Стрілки пересувають фото, плюс і мінус змінюють масштаб, кома й крапка пересувають лінію між оригіналом і результатом, утримуваний пробіл показує оригінал. Shift зі стрілками пересуває ділянку перегляду, Enter переносить її в середину. З пензлем Enter малює в середині.</translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Open photos</source>
            <translation>Відкрити фото</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Save result</source>
            <translation>Зберегти результат</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Replace {name}?</source>
            <translation>Замінити {name}?</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>There already is a file of this name in {folder}.</source>
            <translation>У {folder} уже є файл із такою назвою.</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Replace</source>
            <translation>Замінити</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Save as {kind} all the same?</source>
            <translation>Усе одно зберегти як {kind}?</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>{kind} cannot hold {what}, which your photo has. PNG and TIFF keep everything.</source>
            <translation>{kind} не вміщує {what}, а ваше фото це має. PNG і TIFF зберігають усе.</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Save as {kind}</source>
            <translation>Зберегти як {kind}</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Save the result of the earlier photo?</source>
            <translation>Зберегти результат попереднього фото?</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>{name} has changed since it was opened. The result shows it as it was before.</source>
            <translation>{name} змінилося після відкриття. Результат показує його таким, яким воно було раніше.</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Save all the same</source>
            <translation>Усе одно зберегти</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Go on without saving?</source>
            <translation>Продовжити без збереження?</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>The deblurred result of {name} is in no file yet.</source>
            <translation>Результат для {name} ще не збережено у файл.</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Discard result</source>
            <translation>Відкинути результат</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Stop deblurring?</source>
            <translation>Зупинити обробку?</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>{name} is still being deblurred.</source>
            <translation>{name} ще обробляється.</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Stop</source>
            <translation>Зупинити</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Go back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Photos</source>
            <translation>Фото</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>All files</source>
            <translation>Усі файли</translation>
        </message>
    </context>
    <context>
        <name>EmptyPage</name>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>or try one of these</source>
            <translation>або спробуйте одне з цих</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>Example photo: {name}</source>
            <translation>Приклад фото: {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>Recent photos</source>
            <translation>Нещодавні фото</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>Recent photo: {name}</source>
            <translation>Нещодавнє фото: {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>{formats} photos can be opened here</source>
            <translation>Тут можна відкрити фото {formats}</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>{format} does not work on this computer</source>
            <translation>{format} не працює на цьому комп’ютері</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>For {format}, install one more package: {command}</source>
            <translation>Для {format} потрібен ще один пакет: {command}</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>Drop blurry photos here</source>
            <translation>Перетягніть сюди розмиті фото</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>Photos never leave this computer</source>
            <translation>Фото ніколи не залишають цей комп’ютер</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>Try the example photo</source>
            <translation>Спробувати приклад</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>Open a photo that comes with Deblur</source>
            <translation>Відкрити фото, що постачається з Deblur</translation>
        </message>
    </context>
    <context>
        <name>Filmstrip</name>
        <message>
            <location filename="../../app/views/filmstrip.py" />
            <source>Open photos</source>
            <translation>Відкрити фото</translation>
        </message>
        <message>
            <location filename="../../app/views/filmstrip.py" />
            <source>Close photo</source>
            <translation>Закрити фото</translation>
        </message>
        <message>
            <location filename="../../app/views/filmstrip.py" />
            <source>{name}, not saved</source>
            <translation>{name}, не збережено</translation>
        </message>
    </context>
    <context>
        <name>FindingsWords</name>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Motion blur</source>
            <translation>Розмиття рухом</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Fine detail is lost in one direction more than in others.</source>
            <translation>Дрібні деталі втрачено в одному напрямку більше, ніж в інших.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>This is what Deblur is made for.</source>
            <translation>Саме для цього створено Deblur.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Out of focus</source>
            <translation>Не у фокусі</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Fine detail is lost in all directions alike.</source>
            <translation>Дрібні деталі втрачено однаково в усіх напрямках.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Models trained on motion blur help little. Look at the preview before you run it.</source>
            <translation>Моделі, навчені на розмитті рухом, допоможуть мало. Спершу подивіться на ділянку перегляду.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Very noisy</source>
            <translation>Багато шуму</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>The grain is stronger than the finest detail.</source>
            <translation>Зерно сильніше за найдрібніші деталі.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Deblurring may sharpen the grain, too. A lower strength keeps it down.</source>
            <translation>Обробка може підкреслити й зерно. Менша сила його стримує.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Strongly compressed</source>
            <translation>Сильно стиснуте</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>The edges of small blocks show, as in photos sent by chat apps.</source>
            <translation>Видно краї дрібних блоків, як у фото з месенджерів.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Use the original file from the camera if you have it.</source>
            <translation>Візьміть оригінальний файл із камери, якщо він є.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Too small</source>
            <translation>Замале</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>There are too few pixels to restore detail from.</source>
            <translation>Замало пікселів, щоб відновити деталі.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Already sharp</source>
            <translation>Уже різке</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>The finest detail is there, as in a sharp photo.</source>
            <translation>Найдрібніші деталі є, як у різкому фото.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Deblurring will change little.</source>
            <translation>Обробка мало що змінить.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Kind of blur unclear</source>
            <translation>Вид розмиття неясний</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Nothing stands out enough to tell.</source>
            <translation>Ніщо не вирізняється достатньо.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Look at the preview: it shows what can be done.</source>
            <translation>Подивіться на ділянку перегляду: вона показує, що можливо.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>grid pattern</source>
            <translation>візерунок сітки</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>A regular pattern lies over the result that is not in the photo.</source>
            <translation>На результаті є регулярний візерунок, якого немає на фото.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Try another model or a lower strength.</source>
            <translation>Спробуйте іншу модель або меншу силу.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>colour cast</source>
            <translation>кольоровий відтінок</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Colours have shifted, in all of the photo or in a part of it.</source>
            <translation>Кольори змістилися на всьому фото або на його частині.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>brightness changed</source>
            <translation>змінилася яскравість</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>The result is lighter or darker than the photo.</source>
            <translation>Результат світліший або темніший за фото.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>lost highlights or shadows</source>
            <translation>втрачено світла або тіні</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>More of the result is pure white or black than of the photo.</source>
            <translation>У результаті більше чистого білого або чорного, ніж на фото.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>A lower strength brings them back.</source>
            <translation>Менша сила їх поверне.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Almost nothing changed</source>
            <translation>Майже нічого не змінилося</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>The result is nearly the same as the photo.</source>
            <translation>Результат майже такий самий, як фото.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>It may be sharp already, or have a blur that this model cannot undo. Try another model.</source>
            <translation>Можливо, воно вже різке або ця модель не може усунути таке розмиття. Спробуйте іншу модель.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>{verdict}, likely</source>
            <translation>{verdict}, імовірно</translation>
        </message>
    </context>
    <context>
        <name>FirstRunSheet</name>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>First steps</source>
            <translation>Перші кроки</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Skip</source>
            <translation>Пропустити</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Drop a blurry photo</source>
            <translation>Відкрийте розмите фото</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Deblur sharpens photos that are blurred by a shaky hand or by movement. A small area is shown at once, so that you see what to expect. Photos never leave this computer.</source>
            <translation>Deblur повертає різкість фото, розмитим через тремтіння рук або рух. Невелику ділянку видно одразу, щоб ви знали, чого чекати. Фото ніколи не залишають цей комп’ютер.</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Compare</source>
            <translation>Порівняйте</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Drag the line to see the original beside the result, or hold the space bar for the original. Strength sets how much of the result you want.</source>
            <translation>Пересуньте лінію, щоб бачити оригінал поруч із результатом, або утримуйте пробіл, щоб побачити оригінал. Сила визначає, яку частку результату ви хочете.</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Save a copy</source>
            <translation>Збережіть копію</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>When you like what you see, deblur the whole photo and save it. Your original is never changed.</source>
            <translation>Якщо вам подобається побачене, обробіть усе фото й збережіть його. Ваш оригінал ніколи не змінюється.</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Step {step} of {steps}</source>
            <translation>Крок {step} з {steps}</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Next</source>
            <translation>Далі</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Try the example photo</source>
            <translation>Спробувати приклад</translation>
        </message>
    </context>
    <context>
        <name>JobPanel</name>
        <message>
            <location filename="../../app/views/job_panel.py" />
            <source>Progress</source>
            <translation>Перебіг</translation>
        </message>
        <message>
            <location filename="../../app/views/job_panel.py" />
            <source>Deblur whole photo again</source>
            <translation>Обробити все фото ще раз</translation>
        </message>
        <message>
            <location filename="../../app/views/job_panel.py" />
            <source>Deblur whole photo</source>
            <translation>Обробити все фото</translation>
        </message>
        <message>
            <location filename="../../app/views/job_panel.py" />
            <source>about {time} on this computer</source>
            <translation>тут це близько {time}</translation>
        </message>
        <message>
            <location filename="../../app/views/job_panel.py" />
            <source>Paused</source>
            <translation>Призупинено</translation>
        </message>
        <message>
            <location filename="../../app/views/job_panel.py" />
            <source>{done} of {total} parts</source>
            <translation>{done} з {total} частин</translation>
        </message>
        <message>
            <location filename="../../app/views/job_panel.py" />
            <source>Go on</source>
            <translation>Продовжити</translation>
        </message>
    </context>
    <context>
        <name>JudgePresenter</name>
        <message>
            <location filename="../../app/presenters/judge_presenter.py" />
            <source>The result may look wrong: {findings}</source>
            <translation>Результат може виглядати неправильно: {findings}</translation>
        </message>
        <message>
            <location filename="../../app/presenters/judge_presenter.py" />
            <source>The original stays in view until you choose otherwise.</source>
            <translation>Оригінал лишається на екрані, доки ви не виберете інше.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/judge_presenter.py" />
            <source>Show</source>
            <translation>Показати</translation>
        </message>
        <message>
            <location filename="../../app/presenters/judge_presenter.py" />
            <source>Lower strength</source>
            <translation>Зменшити силу</translation>
        </message>
        <message>
            <location filename="../../app/presenters/judge_presenter.py" />
            <source>Try another model</source>
            <translation>Спробувати іншу модель</translation>
        </message>
    </context>
    <context>
        <name>LeaveGuard</name>
        <message numerus="yes">
            <location filename="../../app/controllers/leave_guard.py" />
            <source>%n more</source>
            <translation>
                <numerusform>ще %n</numerusform>
                <numerusform>ще %n</numerusform>
                <numerusform>ще %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookController</name>
        <message>
            <location filename="../../app/controllers/look_controller.py" />
            <source>The language changes when Deblur starts again.</source>
            <translation>Мова зміниться під час наступного запуску Deblur.</translation>
        </message>
    </context>
    <context>
        <name>LookMenu</name>
        <message>
            <location filename="../../app/views/look_menu.py" />
            <source>Look</source>
            <translation>Оформлення</translation>
        </message>
        <message>
            <location filename="../../app/views/look_menu.py" />
            <source>Theme</source>
            <translation>Тема</translation>
        </message>
        <message>
            <location filename="../../app/views/look_menu.py" />
            <source>As the system</source>
            <translation>Як у системі</translation>
        </message>
        <message>
            <location filename="../../app/views/look_menu.py" />
            <source>Light</source>
            <translation>Світла</translation>
        </message>
        <message>
            <location filename="../../app/views/look_menu.py" />
            <source>Dark</source>
            <translation>Темна</translation>
        </message>
        <message>
            <location filename="../../app/views/look_menu.py" />
            <source>Language</source>
            <translation>Мова</translation>
        </message>
        <message>
            <location filename="../../app/views/look_menu.py" />
            <source>First steps…</source>
            <translation>Перші кроки…</translation>
        </message>
    </context>
    <context>
        <name>Loupe</name>
        <message>
            <location filename="../../app/views/loupe.py" />
            <source>Original</source>
            <translation>Оригінал</translation>
        </message>
        <message>
            <location filename="../../app/views/loupe.py" />
            <source>Result, {percent}</source>
            <translation>Результат, {percent}</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Photo</source>
            <translation>Фото</translation>
        </message>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Batch</source>
            <translation>Пакет</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/main_window.py" />
            <source>%n photo(s) added to the batch</source>
            <translation>
                <numerusform>До пакета додано %n фото</numerusform>
                <numerusform>До пакета додано %n фото</numerusform>
                <numerusform>До пакета додано %n фото</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/main_window.py" />
            <source>A batch was interrupted: see the Batch page.</source>
            <translation>Пакет було перервано: дивіться сторінку «Пакет».</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <location filename="../../app/messages.py" />
            <source>That did not work</source>
            <translation>Не вдалося</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{message}.</source>
            <translation>{message}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Try it once more.</source>
            <translation>Спробуйте ще раз.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} cannot be used</source>
            <translation>{name} не можна використати</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Try another photo.</source>
            <translation>Спробуйте інше фото.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} is not there</source>
            <translation>{name} не знайдено</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>There is no file of this name in {folder}.</source>
            <translation>У {folder} немає файлу з такою назвою.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>It may have been moved or renamed. Open it from where it is now.</source>
            <translation>Можливо, його перемістили або перейменували. Відкрийте його з нового місця.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} cannot be read</source>
            <translation>{name} не вдається прочитати</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The system does not hand it over: {reason}.</source>
            <translation>Система не віддає файл: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Check that you may read it and that its drive is connected.</source>
            <translation>Перевірте, чи маєте ви право читати файл і чи підключено диск.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} is empty</source>
            <translation>{name} порожній</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The file has 0 bytes: there is no photo in it.</source>
            <translation>У файлі 0 байтів: фото в ньому немає.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Copy it again from the camera or card that it came from.</source>
            <translation>Скопіюйте його ще раз із камери або картки.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} cannot be opened</source>
            <translation>{name} не вдається відкрити</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>It is not a photo of a kind that Deblur reads: {reason}.</source>
            <translation>Deblur не читає фото такого виду: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{formats} photos can be opened.</source>
            <translation>Можна відкрити фото {formats}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} cannot be opened yet</source>
            <translation>{name} поки що не вдається відкрити</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Reading {format_name} needs an optional package.</source>
            <translation>Щоб читати {format_name}, потрібен додатковий пакет.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Install it with: pip install "deblur-app[{extra}]". Then start Deblur again.</source>
            <translation>Установіть його командою: pip install "deblur-app[{extra}]". Потім перезапустіть Deblur.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} is damaged</source>
            <translation>{name} пошкоджено</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The file is cut off or corrupt: {reason}.</source>
            <translation>Файл обрізаний або зіпсований: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} is too large</source>
            <translation>{name} завелике</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>It has {megapixels:.0f} megapixels; up to {limit:.0f} can be opened.</source>
            <translation>У ньому {megapixels:.0f} мегапікселів; можна відкрити до {limit:.0f}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Make it smaller, or cut it into parts.</source>
            <translation>Зменште його або розріжте на частини.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} was not saved</source>
            <translation>{name} не збережено</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>It cannot be written in {folder}: {reason}.</source>
            <translation>Його не вдається записати в {folder}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Choose another name or folder. Nothing was left half-written.</source>
            <translation>Виберіть іншу назву або теку. Недописаних файлів не залишилося.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>There is a file of this name in {folder} already.</source>
            <translation>У {folder} уже є файл із такою назвою.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Choose another name.</source>
            <translation>Виберіть іншу назву.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} could not be deblurred</source>
            <translation>{name} не вдалося обробити</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Something unexpected happened: {reason}. Your photo is unchanged.</source>
            <translation>Сталося щось неочікуване: {reason}. Ваше фото не змінено.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Try it once more. If it fails again, please report it with the details.</source>
            <translation>Спробуйте ще раз. Якщо знову не вдасться, повідомте про це з подробицями.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{format_name} cannot hold {what}, which your photo has.</source>
            <translation>{format_name} не вміщує {what}, а ваше фото це має.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Save it as PNG or TIFF to keep everything.</source>
            <translation>Збережіть його як PNG або TIFF, щоб нічого не втратити.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>No photos found</source>
            <translation>Фото не знайдено</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>There are none in {path}.</source>
            <translation>У {path} їх немає.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Deblur looks for {formats} files. Choose another folder.</source>
            <translation>Deblur шукає файли {formats}. Виберіть іншу теку.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The folder cannot be written</source>
            <translation>У теку не можна записати</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Nothing can be saved in {path}: {reason}.</source>
            <translation>У {path} нічого не вдається зберегти: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Choose another folder.</source>
            <translation>Виберіть іншу теку.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The disk is full</source>
            <translation>Диск заповнено</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>There is no room in {path} for further results. Photos left: {left}.</source>
            <translation>У {path} немає місця для нових результатів. Лишилося фото: {left}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Make room, then continue. What is done stays done.</source>
            <translation>Звільніть місце й продовжте. Готове лишається готовим.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The list of this batch cannot be used</source>
            <translation>Список цього пакета не можна використати</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{path}: {reason}.</source>
            <translation>{path}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Check that its folder can be written, or begin a new batch.</source>
            <translation>Перевірте, чи можна писати в теку, або почніть новий пакет.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>This batch is running already</source>
            <translation>Цей пакет уже обробляється</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Another Deblur is working on it.</source>
            <translation>Над ним працює інший Deblur.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Wait until it is done, or close the other one.</source>
            <translation>Зачекайте, доки він завершить, або закрийте його.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} has changed</source>
            <translation>{name} змінилося</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Another program wrote it after it was opened here; the result was made of the earlier photo.</source>
            <translation>Інша програма записала файл після відкриття тут; результат зроблено з попереднього фото.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Open it again to work on what it is now.</source>
            <translation>Відкрийте його знову, щоб працювати з новим вмістом.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Deblur is running out of room</source>
            <translation>Для Deblur бракує місця</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Results that are not looked at wait in {path}, which cannot be used: {reason}.</source>
            <translation>Результати, яких зараз не видно, чекають у {path}, але це неможливо: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Free some disk space, or save and close some photos.</source>
            <translation>Звільніть місце на диску або збережіть і закрийте деякі фото.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The model cannot be used</source>
            <translation>Модель не можна використати</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Choose another model, or install it anew.</source>
            <translation>Виберіть іншу модель або встановіть цю заново.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>There is no model “{name}”</source>
            <translation>Моделі «{name}» немає</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The models on this computer are: {known}.</source>
            <translation>Моделі на цьому комп’ютері: {known}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Choose one of them.</source>
            <translation>Виберіть одну з них.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The model is damaged</source>
            <translation>Модель пошкоджено</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{path} does not hold what it should: {reason}.</source>
            <translation>{path} не містить того, що має: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Install Deblur again, or import the model anew.</source>
            <translation>Установіть Deblur ще раз або імпортуйте модель заново.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} cannot be imported</source>
            <translation>{name} не вдається імпортувати</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>It is no model that Deblur can run: {reason}.</source>
            <translation>Це не модель, яку може виконати Deblur: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>docs/models.md lists the weights that can be brought along.</source>
            <translation>У docs/models.md перелічено ваги, які можна додати.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The device cannot be used</source>
            <translation>Пристрій не можна використати</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Try again, or use the processor.</source>
            <translation>Спробуйте ще раз або виберіть процесор.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{device} cannot be used</source>
            <translation>{device} не можна використати</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>It is not there or does not work: {reason}.</source>
            <translation>Пристрою немає або він не працює: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The processor always works; choose it as the device.</source>
            <translation>Процесор працює завжди; виберіть його як пристрій.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Not enough memory</source>
            <translation>Недостатньо пам’яті</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>There was no room left on {device}.</source>
            <translation>Бракує місця: {device}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Close other programs and try again. Your photo is unchanged.</source>
            <translation>Закрийте інші програми й спробуйте ще раз. Ваше фото не змінено.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The photo cannot be worked on in pieces</source>
            <translation>Фото не можна обробити частинами</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Set the size back to Auto.</source>
            <translation>Поверніть розмір на «Автоматично».</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The photo has an unexpected shape</source>
            <translation>Фото має неочікувану форму</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>This is a mistake of ours. Please report it with the details.</source>
            <translation>Це наша помилка. Повідомте про неї з подробицями.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Deblurring stopped unexpectedly</source>
            <translation>Обробка несподівано припинилася</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The part of Deblur that works on photos ended (exit code {exit_code}); often the computer was out of memory. Your photo is unchanged.</source>
            <translation>Частина Deblur, що обробляє фото, завершилася (код {exit_code}); часто причина – брак пам’яті. Ваше фото не змінено.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Close other programs and try again.</source>
            <translation>Закрийте інші програми й спробуйте ще раз.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>That setting cannot be used</source>
            <translation>Таке налаштування неможливе</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Choose another.</source>
            <translation>Виберіть інше.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Training did not work</source>
            <translation>Навчання не вдалося</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>See the details for what to change.</source>
            <translation>Що змінити, написано в подробицях.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The training plan cannot be used</source>
            <translation>План навчання не можна використати</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Correct the value that is named.</source>
            <translation>Виправте назване значення.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The training photos cannot be used</source>
            <translation>Фото для навчання не можна використати</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Check the folder.</source>
            <translation>Перевірте теку.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The saved training cannot be used</source>
            <translation>Збережене навчання не можна використати</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Go on from an earlier one.</source>
            <translation>Продовжте з ранішого.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>A part of the training is missing</source>
            <translation>Бракує частини для навчання</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{path} cannot be used to judge how natural photos look: {reason}.</source>
            <translation>{path} не можна використати, щоб оцінити природність фото: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Name the weights of VGG-19, let Deblur fetch them once, or train without them.</source>
            <translation>Укажіть ваги VGG-19, дозвольте Deblur один раз їх завантажити або навчайте без них.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The training went astray</source>
            <translation>Навчання збилося</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>At step {step} its numbers ran away ({what}), again after it had gone back once.</source>
            <translation>На кроці {step} числа вийшли з-під контролю ({what}), знову після одного повернення.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Go on from the last checkpoint with a lower learning rate.</source>
            <translation>Продовжте з останньої контрольної точки з меншою швидкістю навчання.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Something went wrong in Deblur</source>
            <translation>У Deblur щось пішло не так</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Your photo is unchanged. Please report this with the details.</source>
            <translation>Ваше фото не змінено. Повідомте про це з подробицями.</translation>
        </message>
    </context>
    <context>
        <name>ModelPanel</name>
        <message>
            <location filename="../../app/views/model_panel.py" />
            <source>Model</source>
            <translation>Модель</translation>
        </message>
        <message>
            <location filename="../../app/views/model_panel.py" />
            <source>The model that sharpens the photo</source>
            <translation>Модель, що повертає фото різкість</translation>
        </message>
        <message>
            <location filename="../../app/views/model_panel.py" />
            <source>{name}, your own</source>
            <translation>{name}, ваша власна</translation>
        </message>
    </context>
    <context>
        <name>NavRail</name>
        <message>
            <location filename="../../app/views/nav_rail.py" />
            <source>Collapse</source>
            <translation>Згорнути</translation>
        </message>
        <message>
            <location filename="../../app/views/nav_rail.py" />
            <source>Expand</source>
            <translation>Розгорнути</translation>
        </message>
    </context>
    <context>
        <name>NoModelPage</name>
        <message>
            <location filename="../../app/views/no_model_page.py" />
            <source>No model is installed</source>
            <translation>Не встановлено жодної моделі</translation>
        </message>
        <message>
            <location filename="../../app/views/no_model_page.py" />
            <source>Deblur needs one to sharpen photos, and the one it came with is gone.
Install Deblur again, or put a model into this folder:</source>
            <translation>Вона потрібна Deblur, щоб обробляти фото, а вбудована зникла.
Установіть Deblur ще раз або покладіть модель у цю теку:</translation>
        </message>
        <message>
            <location filename="../../app/views/no_model_page.py" />
            <source>Look again</source>
            <translation>Перевірити ще раз</translation>
        </message>
        <message>
            <location filename="../../app/views/no_model_page.py" />
            <source>Open the folder</source>
            <translation>Відкрити теку</translation>
        </message>
    </context>
    <context>
        <name>OpenPresenter</name>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>Opening {name}…</source>
            <translation>Відкривається {name}…</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>{name} has changed</source>
            <translation>{name} змінилося</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>Another program has written its file since it was opened.</source>
            <translation>Інша програма записала цей файл після відкриття.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>What you see is the photo as it was.</source>
            <translation>Ви бачите фото таким, яким воно було.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>Load again</source>
            <translation>Завантажити знову</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>Deblur did not end as it should</source>
            <translation>Deblur завершився не так, як слід</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/presenters/open_presenter.py" />
            <source>%n photo(s) were open.</source>
            <translation>
                <numerusform>Було відкрито %n фото.</numerusform>
                <numerusform>Було відкрито %n фото.</numerusform>
                <numerusform>Було відкрито %n фото.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>Open again</source>
            <translation>Відкрити знову</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>Forget</source>
            <translation>Забути</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>Your settings for them are still there.</source>
            <translation>Ваші налаштування для них збережено.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>These files are gone: {names}.</source>
            <translation>Цих файлів більше немає: {names}.</translation>
        </message>
    </context>
    <context>
        <name>PhotoCard</name>
        <message>
            <location filename="../../app/views/photo_card.py" />
            <source>Why?</source>
            <translation>Чому?</translation>
        </message>
        <message>
            <location filename="../../app/views/photo_card.py" />
            <source>Why this verdict</source>
            <translation>Чому такий висновок</translation>
        </message>
    </context>
    <context>
        <name>PhotoController</name>
        <message>
            <location filename="../../app/controllers/photo_controller.py" />
            <source>There is no photo to paste. Copy a photo or a file first.</source>
            <translation>Немає фото, щоб вставити. Спочатку скопіюйте фото або файл.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/photo_controller.py" />
            <source>%n photos opened. The others wait in the strip.</source>
            <translation>
                <numerusform>Відкрито %n фото. Решта чекає на стрічці.</numerusform>
                <numerusform>Відкрито %n фото. Решта чекає на стрічці.</numerusform>
                <numerusform>Відкрито %n фото. Решта чекає на стрічці.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PhotoSection</name>
        <message>
            <location filename="../../app/views/photo_section.py" />
            <source>Toolbar</source>
            <translation>Панель інструментів</translation>
        </message>
    </context>
    <context>
        <name>PreflightSheet</name>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>Problems</source>
            <translation>Проблеми</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>Start anyway</source>
            <translation>Усе одно почати</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>Back to the list</source>
            <translation>Назад до списку</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_preflight.py" />
            <source>Start anyway (%n will be skipped)</source>
            <translation>
                <numerusform>Усе одно почати (%n буде пропущено)</numerusform>
                <numerusform>Усе одно почати (%n буде пропущено)</numerusform>
                <numerusform>Усе одно почати (%n буде пропущено)</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>Results cannot be saved there</source>
            <translation>Там не можна зберегти результати</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>None of these photos can be deblurred</source>
            <translation>Жодне з цих фото не можна обробити</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>Before you start</source>
            <translation>Перед початком</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>{going} of {all} photos would be deblurred</source>
            <translation>Буде оброблено {going} з {all} фото</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>about {time}</source>
            <translation>приблизно {time}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>about {size} on the disk</source>
            <translation>приблизно {size} на диску</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>{photo}: {result} is there already</source>
            <translation>{photo}: {result} уже є</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_preflight.py" />
            <source>%n result(s) get another name, since theirs is taken</source>
            <translation>
                <numerusform>%n результат отримає іншу назву, бо його назву зайнято</numerusform>
                <numerusform>%n результати отримають інші назви, бо їхні зайнято</numerusform>
                <numerusform>%n результатів отримають інші назви, бо їхні зайнято</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>The disk is too full: about {needed} are needed, and {free} are free.</source>
            <translation>На диску замало місця: потрібно приблизно {needed}, вільно {free}.</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <location filename="../../app/reasons.py" />
            <source>it is a folder</source>
            <translation>це тека</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>it is not a regular file</source>
            <translation>це не звичайний файл</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>there is not enough free memory</source>
            <translation>недостатньо вільної пам’яті</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>not a photo file</source>
            <translation>це не файл із фото</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>its pixels are of the kind {mode}</source>
            <translation>пікселі мають тип {mode}</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>its size is {width} x {height} pixels</source>
            <translation>розмір {width} x {height} пікселів</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>it is a BigTIFF file</source>
            <translation>це файл BigTIFF</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>its samples are not integers of 8 or 16 bits</source>
            <translation>значення не є цілими числами на 8 або 16 біт</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>it is in CMYK with further channels</source>
            <translation>це CMYK з додатковими каналами</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>it is camera RAW of a kind that LibRaw does not know</source>
            <translation>це RAW з камери, якого LibRaw не знає</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>what was written cannot be read again</source>
            <translation>записане не вдається прочитати знову</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>it is the original, which is never written</source>
            <translation>це оригінал, який ніколи не перезаписується</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>no permission to write</source>
            <translation>немає дозволу на запис</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>the disk is full, and {left} photos are left</source>
            <translation>диск заповнено, лишилося фото: {left}</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>sides over {side} pixels</source>
            <translation>сторони понад {side} пікселів</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>{depth} bits per channel</source>
            <translation>{depth} біт на канал</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>transparency</source>
            <translation>прозорість</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>EXIF, XMP or IPTC</source>
            <translation>EXIF, XMP або IPTC</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>{size} bytes of metadata</source>
            <translation>{size} байтів метаданих</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>a gray colour profile</source>
            <translation>сірий колірний профіль</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>camera RAW</source>
            <translation>RAW з камери</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>no NVIDIA driver was found</source>
            <translation>драйвер NVIDIA не знайдено</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>the installed torch has no CUDA, or the driver fails</source>
            <translation>встановлений torch не має CUDA або драйвер не працює</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>The file is named {suffix}, but it is a {format} file.</source>
            <translation>Файл має розширення {suffix}, але це файл {format}.</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>The EXIF data is damaged and was left out.</source>
            <translation>Дані EXIF пошкоджено, їх не взято.</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>The colour profile is kept, but the generator ignores it: {cause}.</source>
            <translation>Колірний профіль збережено, але під час обробки його не враховано: {cause}.</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>{device} ran out of memory; the CPU restored the photo.</source>
            <translation>{device} не вистачило пам’яті; фото обробив процесор.</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>the computer</source>
            <translation>комп’ютер</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>Permission denied</source>
            <translation>немає дозволу</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>No space left on device</source>
            <translation>на диску не лишилося місця</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>Read-only file system</source>
            <translation>диск лише для читання</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>No such file or directory</source>
            <translation>немає такого файлу або теки</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>Input/output error</source>
            <translation>помилка введення-виведення</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>File name too long</source>
            <translation>назва файлу задовга</translation>
        </message>
    </context>
    <context>
        <name>RestoreController</name>
        <message>
            <location filename="../../app/controllers/restore_controller.py" />
            <source>Preparing</source>
            <translation>Підготовка</translation>
        </message>
        <message>
            <location filename="../../app/controllers/restore_controller.py" />
            <source>Stopping</source>
            <translation>Зупинка</translation>
        </message>
        <message>
            <location filename="../../app/controllers/restore_controller.py" />
            <source>Deblurring</source>
            <translation>Обробка</translation>
        </message>
        <message>
            <location filename="../../app/controllers/restore_controller.py" />
            <source>Finishing</source>
            <translation>Завершення</translation>
        </message>
    </context>
    <context>
        <name>SaveController</name>
        <message>
            <location filename="../../app/controllers/save_controller.py" />
            <source>it is the original, which is never changed</source>
            <translation>це оригінал, який ніколи не змінюється</translation>
        </message>
    </context>
    <context>
        <name>SavePanel</name>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>File format</source>
            <translation>Формат файлу</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Quality</source>
            <translation>Якість</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Quality: higher is better and larger</source>
            <translation>Якість: вища – краще, але більший файл</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Keep date and camera</source>
            <translation>Зберегти дату й камеру</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Write what the file knows about the photo</source>
            <translation>Записати все, що файл знає про фото</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Remove location</source>
            <translation>Вилучити місце</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Leave out where the photo was taken</source>
            <translation>Не записувати, де зроблено фото</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Saved as {name}</source>
            <translation>Збережено як {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Changed since it was saved. Save replaces {name}</source>
            <translation>Змінено після збереження. Збереження замінить {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Not saved yet. There is a {taken}, so it will be {name}</source>
            <translation>Ще не збережено. {taken} уже є, тому буде {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Not saved yet. It will be {name}</source>
            <translation>Ще не збережено. Буде {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Same format as photo</source>
            <translation>Формат як у фото</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Show in folder</source>
            <translation>Показати в теці</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Save options</source>
            <translation>Параметри збереження</translation>
        </message>
    </context>
    <context>
        <name>SavePresenter</name>
        <message>
            <location filename="../../app/presenters/save_presenter.py" />
            <source>Saving {name}…</source>
            <translation>Збереження {name}…</translation>
        </message>
        <message>
            <location filename="../../app/presenters/save_presenter.py" />
            <source>Saved {name}</source>
            <translation>Збережено {name}</translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <location filename="../../app/models/session.py" />
            <source>Pasted image</source>
            <translation>Вставлене зображення</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsSheet</name>
        <message>
            <location filename="../../app/views/shortcuts_sheet.py" />
            <source>Keys</source>
            <translation>Клавіші</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <location filename="../../app/views/side_panel.py" />
            <source>Strength</source>
            <translation>Сила</translation>
        </message>
        <message>
            <location filename="../../app/views/side_panel.py" />
            <source>How much of the result to use (double-click for all of it)</source>
            <translation>Яку частку результату взяти (подвійне клацання – увесь)</translation>
        </message>
        <message>
            <location filename="../../app/views/side_panel.py" />
            <source>Keep grain</source>
            <translation>Зберегти зерно</translation>
        </message>
        <message>
            <location filename="../../app/views/side_panel.py" />
            <source>Bring back the fine texture of the original (double-click for none)</source>
            <translation>Повернути дрібну текстуру оригіналу (подвійне клацання – без неї)</translation>
        </message>
        <message>
            <location filename="../../app/views/side_panel.py" />
            <source>Advanced</source>
            <translation>Додатково</translation>
        </message>
    </context>
    <context>
        <name>SplitHandle</name>
        <message>
            <location filename="../../app/views/split_handle.py" />
            <source>Compare position</source>
            <translation>Положення порівняння</translation>
        </message>
        <message>
            <location filename="../../app/views/split_handle.py" />
            <source>The original is left of this line, the result right of it</source>
            <translation>Ліворуч від цієї лінії оригінал, праворуч результат</translation>
        </message>
        <message>
            <location filename="../../app/views/split_handle.py" />
            <source>Drag to compare (, and . move it too)</source>
            <translation>Пересувайте для порівняння (або клавішами , і .)</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <location filename="../../app/views/status_bar.py" />
            <source>Work</source>
            <translation>Робота</translation>
        </message>
        <message>
            <location filename="../../app/views/status_bar.py" />
            <source>Model</source>
            <translation>Модель</translation>
        </message>
        <message>
            <location filename="../../app/views/status_bar.py" />
            <source>Device</source>
            <translation>Пристрій</translation>
        </message>
        <message>
            <location filename="../../app/views/status_bar.py" />
            <source>Starting…</source>
            <translation>Запуск…</translation>
        </message>
    </context>
    <context>
        <name>TourPicture</name>
        <message>
            <location filename="../../app/views/tour_picture.py" />
            <source>Original</source>
            <translation>Оригінал</translation>
        </message>
        <message>
            <location filename="../../app/views/tour_picture.py" />
            <source>Result</source>
            <translation>Результат</translation>
        </message>
    </context>
    <context>
        <name>WherePanel</name>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Whole photo</source>
            <translation>Усе фото</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Use the result everywhere</source>
            <translation>Застосувати результат усюди</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Brush</source>
            <translation>Пензель</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Paint where to use the result</source>
            <translation>Малювати, де застосувати результат</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Size</source>
            <translation>Розмір</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Width of the brush ([ and ])</source>
            <translation>Ширина пензля ([ і ])</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Feather</source>
            <translation>М’який край</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>How soft the edge of the brush is</source>
            <translation>Наскільки м’який край пензля</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>What painting does</source>
            <translation>Що робить малювання</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Deblur only what I paint</source>
            <translation>Обробити лише замальоване</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Keep what I paint as it was</source>
            <translation>Залишити замальоване, як було</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Where</source>
            <translation>Де</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{width} × {height} px</source>
            <translation>{width} × {height} пкс</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{amount} MP</source>
            <translation>{amount} Мп</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{depth} bit</source>
            <translation>{depth} біт</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>gray</source>
            <translation>відтінки сірого</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>transparency</source>
            <translation>прозорість</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>1/{parts} s</source>
            <translation>1/{parts} с</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{seconds} s</source>
            <translation>{seconds} с</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{minutes} min</source>
            <translation>{minutes} хв</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} хв {seconds} с</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{hours} h</source>
            <translation>{hours} год</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{hours} h {minutes} min</source>
            <translation>{hours} год {minutes} хв</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>almost done</source>
            <translation>майже готово</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>about {time} left</source>
            <translation>лишилося приблизно {time}</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{amount} GB</source>
            <translation>{amount} ГБ</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{amount} MB</source>
            <translation>{amount} МБ</translation>
        </message>
    </context>
    <context>
        <name>WorkPresenter</name>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>Not available</source>
            <translation>Недоступно</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>Starting again…</source>
            <translation>Перезапуск…</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>Preview…</source>
            <translation>Перегляд…</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>Paused</source>
            <translation>Призупинено</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>Done. Not saved yet.</source>
            <translation>Готово. Ще не збережено.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>{name} is done. Not saved yet.</source>
            <translation>{name} готово. Ще не збережено.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>Stopped. Nothing was changed.</source>
            <translation>Зупинено. Нічого не змінено.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>{name} is done, with a note</source>
            <translation>{name} готово, є примітка</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>Takes about {amount} of memory</source>
            <translation>Потрібно близько {amount} пам’яті</translation>
        </message>
    </context>
</TS>
