<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Deblur</source>
            <translation>Deblur</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Licence</source>
            <translation>Ліцензія</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Models</source>
            <translation>Моделі</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Pictures</source>
            <translation>Зображення</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Sharpens photos that are blurred by a shaky hand or by movement. It works on this computer alone and never changes an original.</source>
            <translation>Повертає різкість фото, розмитим через тремтіння рук або рух. Працює лише на цьому комп’ютері й ніколи не змінює оригіналів.</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Deblur and the model that comes with it are under the Apache License 2.0: you may use, change and share them.</source>
            <translation>Deblur і модель, що постачається з ним, поширюються за ліцензією Apache 2.0: ви можете їх використовувати, змінювати й передавати іншим.</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>The words of the licence</source>
            <translation>Текст ліцензії</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Who made the models, and from whose photos</source>
            <translation>Хто створив моделі та з чиїх фото</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Qt, under the LGPL</source>
            <translation>Qt за ліцензією LGPL</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>After the work of</source>
            <translation>За роботою</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>No model is installed.</source>
            <translation>Не встановлено жодної моделі.</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Made from</source>
            <translation>Створено з</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>{name}: what it learned from</source>
            <translation>{name}: на чому вона вчилася</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>{name}: credits</source>
            <translation>{name}: подяки</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>The window is made with Qt {version} and PySide6, © The Qt Company Ltd. and other contributors. They are used under the GNU Lesser General Public License, version 3, whose words follow.</source>
            <translation>Вікно створено з Qt {version} і PySide6, © The Qt Company Ltd. та інші учасники. Їх використано за GNU Lesser General Public License версії 3, текст якої подано нижче.</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Qt comes as shared libraries in files of their own. You may replace them with versions that you have changed, and examine how Deblur works with them. Their source is at code.qt.io and download.qt.io.</source>
            <translation>Qt постачається як спільні бібліотеки в окремих файлах. Ви можете замінити їх зміненими вами версіями й дослідити, як із ними працює Deblur. Їхній вихідний код – на code.qt.io і download.qt.io.</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>The words of the licence are at docs.python.org/3/license.html.</source>
            <translation>Текст ліцензії – на docs.python.org/3/license.html.</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Version</source>
            <translation>Версія</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>At home at</source>
            <translation>Домівка</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>The package brings no file with its licence.</source>
            <translation>Пакет не містить файлу з ліцензією.</translation>
        </message>
    </context>
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
            <source>Help</source>
            <translation>Довідка</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Help for what you are looking at</source>
            <translation>Довідка про те, на що ви дивитеся</translation>
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
            <translation>Те саме фото з тими самими параметрами завжди дає той самий результат.</translation>
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
        <name>AdvancedSection</name>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Advanced</source>
            <translation>Додатково</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>{side} px</source>
            <translation>{side} пкс</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Tile size</source>
            <translation>Розмір плитки</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Photos that are opened from now on are deblurred in pieces of this size. Automatic fits them to the free memory.</source>
            <translation>Фото, відкриті відтепер, оброблятимуться частинами такого розміру. «Автоматично» добирає їх до вільної пам’яті.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Automatic</source>
            <translation>Автоматично</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Precision</source>
            <translation>Точність</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Numbers that are computed with. Automatic takes the fastest that is exact enough here; half precision needs a processor or graphics card that has it. Batches go by their preset.</source>
            <translation>Числа, якими ведуться обчислення. «Автоматично» вибирає найшвидшу точність, якої тут досить; для половинної потрібен процесор або відеокарта, що її має. Для пакетів діє їхній набір.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Full (fp32)</source>
            <translation>Повна (fp32)</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Half (bf16)</source>
            <translation>Половинна (bf16)</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Half (fp16)</source>
            <translation>Половинна (fp16)</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Everything</source>
            <translation>Усе</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Usual</source>
            <translation>Звичайно</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Warnings</source>
            <translation>Попередження</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Errors alone</source>
            <translation>Лише помилки</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Log</source>
            <translation>Журнал</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>How much is written down about what Deblur does. It never holds pixels.</source>
            <translation>Скільки записується про роботу Deblur. Пікселів у журналі ніколи немає.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Log folder</source>
            <translation>Тека журналу</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Open folder</source>
            <translation>Відкрити теку</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Export settings</source>
            <translation>Експорт параметрів</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Writes all settings and keys into a file, without names of your photos.</source>
            <translation>Записує всі параметри й клавіші у файл, без назв ваших фото.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Export…</source>
            <translation>Експортувати…</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Import settings</source>
            <translation>Імпорт параметрів</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Takes what such a file says. Values that cannot be are named and left out.</source>
            <translation>Бере те, що записано в такому файлі. Неможливі значення буде названо й пропущено.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Import…</source>
            <translation>Імпортувати…</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Reset all settings</source>
            <translation>Скинути всі параметри</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Everything on this page, keys included, becomes as it was at first.</source>
            <translation>Усе на цій сторінці, разом із клавішами, стане таким, як було спочатку.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Reset all</source>
            <translation>Скинути все</translation>
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
            <source>Report…</source>
            <translation>Повідомити…</translation>
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
            <source>Batch</source>
            <translation>Пакет</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_bar.py" />
            <source>Filter ({key})</source>
            <translation>Фільтр ({key})</translation>
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
            <translation>Перетягніть сюди теку,
щоб почати</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_empty.py" />
            <source>Nothing is written until you press Start. Originals are never changed.</source>
            <translation>Нічого не записується,
доки ви не натиснете «Почати».
Оригінали ніколи не змінюються.</translation>
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
            <source>Replaced is only what an earlier batch wrote and nobody has changed since</source>
            <translation>Замінюється лише те, що записав попередній пакет і відтоді ніхто не змінив</translation>
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
            <source>Sleep</source>
            <translation>Перейти в режим сну</translation>
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
            <source>Originals and files of others are never replaced.</source>
            <translation>Оригінали й чужі файли ніколи не замінюються.</translation>
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
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>The computer could not be put to sleep</source>
            <translation>Комп’ютер не вдалося перевести в режим сну</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>The system refused; the batch itself is done.</source>
            <translation>Система відмовила; сам пакет завершено.</translation>
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
        <name>BlindView</name>
        <message>
            <location filename="../../app/views/finetune_canvas.py" />
            <source>Left</source>
            <translation>Ліворуч</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_canvas.py" />
            <source>Right</source>
            <translation>Праворуч</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_canvas.py" />
            <source>Comparison of two models</source>
            <translation>Порівняння двох моделей</translation>
        </message>
    </context>
    <context>
        <name>BlurPage</name>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>How far the camera moves while the shutter is open</source>
            <translation>Наскільки далеко рухається камера, поки відкрито затвор</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Blur</source>
            <translation>Розмиття</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Other samples</source>
            <translation>Інші зразки</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Draw other samples of the same strength</source>
            <translation>Показати інші зразки тієї самої сили</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Sample {number}: sharp, and blurred beside it</source>
            <translation>Зразок {number}: різкий, а поруч розмитий</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Making samples…</source>
            <translation>Створення зразків…</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>The samples are still being made.</source>
            <translation>Зразки ще створюються.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Does this look like your blur?</source>
            <translation>Чи схоже це на ваше розмиття?</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Left a part of a photo of yours, right the blur that Deblur makes of it.</source>
            <translation>Ліворуч частина вашого фото, праворуч розмиття, яке робить із неї Deblur.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>The new model practises on blur like this. If yours is milder or stronger, move the slider until the samples look like the photos that you want to rescue. They need not match one by one: a mixture is right, since no two shakes are alike. Blur that is much stronger than yours makes the model see blur where there is none; much milder, and it does not dare enough.</source>
            <translation>На такому розмитті вправляється нова модель. Якщо ваше слабше або сильніше, пересувайте повзунок, доки зразки не стануть схожими на фото, які ви хочете врятувати. Збіг один до одного не потрібен: суміш – це правильно, адже двох однакових тремтінь не буває. Від розмиття, значно сильнішого за ваше, модель бачитиме його там, де його немає; від значно слабшого їй бракуватиме сміливості.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Mild</source>
            <translation>Слабке</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Strong</source>
            <translation>Сильне</translation>
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
        <name>Curve</name>
        <message>
            <location filename="../../app/views/finetune_curve.py" />
            <source>Curve of the training</source>
            <translation>Крива навчання</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_curve.py" />
            <source>Nothing was measured yet.</source>
            <translation>Ще нічого не виміряно.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_curve.py" />
            <source>{count} checks; the best is check {number} with {score} dB.</source>
            <translation>Перевірок: {count}; найкраща – перевірка {number}, {score} дБ.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_curve.py" />
            <source>The curve begins with the first check.</source>
            <translation>Крива почнеться з першої перевірки.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_curve.py" />
            <source>Best</source>
            <translation>Найкраща</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_curve.py" />
            <source>Held-out photos, dB</source>
            <translation>Відкладені фото, дБ</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_curve.py" />
            <source>Error × 1000</source>
            <translation>Похибка × 1000</translation>
        </message>
    </context>
    <context>
        <name>DecidePage</name>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Both models are being compared.</source>
            <translation>Триває порівняння обох моделей.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Compare and decide</source>
            <translation>Порівняйте й вирішіть</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Photos that neither model has learned from. Which side do you like better?</source>
            <translation>Фото, на яких не вчилася жодна з моделей. Який бік подобається вам більше?</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>The two sides change places by chance from photo to photo, so that nobody judges by hope; “Reveal” tells which is which. PSNR says in decibels how near a result comes to the sharp photo: 0.3 dB are just visible, 1 dB is plain. The new model can become the default only if it is not worse there. A model that is kept as an extra stands in the list of models and changes nothing by itself.</source>
            <translation>Боки випадково міняються місцями від фото до фото, щоб ніхто не судив упереджено; «Розкрити» показує, де котра модель. PSNR говорить у децибелах, наскільки результат близький до різкого фото: 0,3 дБ ледь помітно, 1 дБ видно добре. Нова модель може стати типовою, лише якщо на них вона не гірша. Модель, залишена як додаткова, з’являється у списку моделей і сама нічого не змінює.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Side by side</source>
            <translation>Поруч</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Split</source>
            <translation>Поділ</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Reveal</source>
            <translation>Розкрити</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Tell which side is the new model</source>
            <translation>Показати, з якого боку нова модель</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Compared photos</source>
            <translation>Порівняні фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Photo</source>
            <translation>Фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Before</source>
            <translation>До</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>New</source>
            <translation>Нова</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Gain, dB</source>
            <translation>Приріст, дБ</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Train longer</source>
            <translation>Навчати довше</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Export…</source>
            <translation>Експортувати…</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Discard…</source>
            <translation>Відкинути…</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Left</source>
            <translation>Ліворуч</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Right</source>
            <translation>Праворуч</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>{name} (before)</source>
            <translation>{name} (до)</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>{name} (new)</source>
            <translation>{name} (нова)</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Hide again</source>
            <translation>Знову приховати</translation>
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
        <name>FinetuneDialogs</name>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Add a folder of photos</source>
            <translation>Додавання теки з фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Export model</source>
            <translation>Експорт моделі</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Model with card and picture</source>
            <translation>Модель із карткою та зображенням</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Weights alone</source>
            <translation>Лише ваги</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Discard “{name}”?</source>
            <translation>Відкинути «{name}»?</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Everything that was learned is deleted. Your photos and other models stay.</source>
            <translation>Усе вивчене буде видалено. Ваші фото й інші моделі лишаються.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Discard</source>
            <translation>Відкинути</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Go back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Deblur is still practising.</source>
            <translation>Deblur ще вправляється.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>It can go on without the window, or wait until you start Deblur again. Either way nothing is lost.</source>
            <translation>Навчання може тривати без вікна або зачекати, доки ви знову запустите Deblur. Так чи так нічого не втратиться.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Go on in the background</source>
            <translation>Продовжити у фоні</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Pause and quit</source>
            <translation>Призупинити й вийти</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Cancel</source>
            <translation>Скасувати</translation>
        </message>
    </context>
    <context>
        <name>FinetuneNotices</name>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>“{name}” is ready</source>
            <translation>«{name}» готова</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Deblur uses it from now on. The one before stays installed.</source>
            <translation>Відтепер Deblur використовує її. Попередня лишається встановленою.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>It stands in the list of models on the Photo page.</source>
            <translation>Вона у списку моделей на сторінці «Фото».</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>There are not enough photos</source>
            <translation>Замало фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Go back to the photos and add some, or use some anyway.</source>
            <translation>Поверніться до фото й додайте ще або все одно візьміть деякі з відкинутих.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>The photos are all too small</source>
            <translation>Усі фото замалі</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Choose the originals rather than thumbnails.</source>
            <translation>Виберіть оригінали, а не мініатюри.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>There is not enough memory</source>
            <translation>Недостатньо пам’яті</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Close other programs, then press Try again.</source>
            <translation>Закрийте інші програми й натисніть «Спробувати ще раз».</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>{place} cannot be found or read.</source>
            <translation>{place} не вдається знайти або прочитати.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>The photos are not there any more</source>
            <translation>Фото там більше немає</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>A folder</source>
            <translation>Теку</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Connect its drive again, or put the folder back where it was. Then press Try again.</source>
            <translation>Знову підключіть диск або поверніть теку на місце. Потім натисніть «Спробувати ще раз».</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>There is no room in {place}. The training rests, and the last checkpoint is kept.</source>
            <translation>Немає місця: {place}. Навчання чекає, останню контрольну точку збережено.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>The disk is full</source>
            <translation>Диск заповнено</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>its folder</source>
            <translation>тека навчання</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Make room on the disk, then press Try again.</source>
            <translation>Звільніть місце на диску й натисніть «Спробувати ще раз».</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>The part of Deblur that trains ended (exit code {code}); often the computer was out of memory. What was learned up to the last checkpoint is kept.</source>
            <translation>Частина Deblur, що навчає, завершилася (код {code}); часто причина – брак пам’яті. Вивчене до останньої контрольної точки збережено.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>The training ended unexpectedly</source>
            <translation>Навчання несподівано припинилося</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Close other programs, then go on where it was.</source>
            <translation>Закрийте інші програми й продовжте з того самого місця.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>The best model from before is unharmed: stop here and compare it, or discard it.</source>
            <translation>Попередня найкраща модель неушкоджена: зупиніться тут і порівняйте її або відкиньте.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Discard it and begin anew with more, or more different, photos.</source>
            <translation>Відкиньте її та почніть заново, взявши більше фото або інші.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>The training went astray</source>
            <translation>Навчання збилося</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Its numbers ran away, again after it had gone back once and learned more slowly.</source>
            <translation>Числа вийшли з-під контролю, знову після одного повернення й повільнішого навчання.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>That did not work</source>
            <translation>Не вдалося</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Your photos are unchanged. Try it once more.</source>
            <translation>Ваші фото не змінено. Спробуйте ще раз.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Go on</source>
            <translation>Продовжити</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Try again</source>
            <translation>Спробувати ще раз</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Stop and keep best</source>
            <translation>Зупинити й залишити найкращу</translation>
        </message>
    </context>
    <context>
        <name>FinetunePage</name>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Remove a folder</source>
            <translation>Вилучити теку</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Del</source>
            <translation>Del</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Choose a card</source>
            <translation>Вибрати картку</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Arrow keys</source>
            <translation>Стрілки</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Fine-tune</source>
            <translation>Донавчання</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Open a photo on the Photo page first.</source>
            <translation>Спершу відкрийте фото на сторінці «Фото».</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Goal</source>
            <translation>Мета</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Photos</source>
            <translation>Фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Blur</source>
            <translation>Розмиття</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Plan</source>
            <translation>План</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Training</source>
            <translation>Навчання</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Decide</source>
            <translation>Рішення</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>A training ended unexpectedly: see the Fine-tune page.</source>
            <translation>Навчання несподівано припинилося: дивіться сторінку «Донавчання».</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>{name} can be judged</source>
            <translation>{name} можна оцінити</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>{name} was discarded</source>
            <translation>{name} відкинуто</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Saved {name}</source>
            <translation>Збережено {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Keep as extra model</source>
            <translation>Залишити як додаткову</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Next: photos</source>
            <translation>Далі: фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Next: blur</source>
            <translation>Далі: розмиття</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Next: plan</source>
            <translation>Далі: план</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>This looks like my blur</source>
            <translation>Схоже на моє розмиття</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Back to the training</source>
            <translation>Назад до навчання</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Start training</source>
            <translation>Почати навчання</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Compare and decide</source>
            <translation>Порівняти й вирішити</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Use as default</source>
            <translation>Зробити типовою</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Keep the current model</source>
            <translation>Залишити теперішню модель</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Fine-tuning: {share}</source>
            <translation>Донавчання: {share}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Fine-tuning: paused</source>
            <translation>Донавчання: призупинено</translation>
        </message>
    </context>
    <context>
        <name>FinetuneWords</name>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Give the new model a name.</source>
            <translation>Дайте новій моделі назву.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>There is a model of this name already.</source>
            <translation>Модель із такою назвою вже є.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>A name has letters from A to Z, digits, and in between dots, dashes, underscores.</source>
            <translation>Назва складається з літер від A до Z і цифр, а між ними можуть бути крапки, дефіси й підкреслення.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>{share} done, %n check(s)</source>
            <translation>
                <numerusform>Готово {share}, %n перевірка</numerusform>
                <numerusform>Готово {share}, %n перевірки</numerusform>
                <numerusform>Готово {share}, %n перевірок</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The training has not begun yet</source>
            <translation>Навчання ще не почалося</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>at work in the background</source>
            <translation>працює у фоні</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>it ended unexpectedly; nothing before is lost</source>
            <translation>несподівано припинилося; усе попереднє збережено</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>stopped {when}</source>
            <translation>зупинено {when}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>today at {time}</source>
            <translation>сьогодні о {time}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>yesterday</source>
            <translation>вчора</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>small</source>
            <translation>замале</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>soft</source>
            <translation>нерізке</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>noisy</source>
            <translation>шумне</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>duplicate</source>
            <translation>повтор</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>unreadable</source>
            <translation>нечитабельне</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>flat</source>
            <translation>без контурів</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>sizes</source>
            <translation>розміри</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>misaligned</source>
            <translation>зсунуте</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>swapped</source>
            <translation>переставлене</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>same</source>
            <translation>однакове</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>no_partner</source>
            <translation>без пари</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Usable</source>
            <translation>Придатні</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>These will be learned from, but for those kept aside.</source>
            <translation>На них модель учитиметься, крім відкладених.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Too small</source>
            <translation>Замалі</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Shorter than 256 pixels on one side: too little to learn from.</source>
            <translation>Одна зі сторін коротша за 256 пікселів: замало, щоб учитися.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Not sharp enough</source>
            <translation>Недостатньо різкі</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>No sharp edges: the model would learn to leave blur as it is.</source>
            <translation>Немає різких контурів: модель навчилася б лишати розмиття як є.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Very noisy</source>
            <translation>Багато шуму</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The model would learn to make noise.</source>
            <translation>Модель навчилася б створювати шум.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>There twice</source>
            <translation>Повтори</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The same photo again: one of them is enough.</source>
            <translation>Те саме фото ще раз: досить одного.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Not readable</source>
            <translation>Не читаються</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Damaged, or no photo that Deblur can open.</source>
            <translation>Пошкоджене або не фото, яке може відкрити Deblur.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Nothing to see</source>
            <translation>Нічого не видно</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Hardly any edges in it: there is nothing to learn from.</source>
            <translation>Контурів майже немає: вчитися нема на чому.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Different sizes</source>
            <translation>Різні розміри</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The two sides of a pair must have the same size.</source>
            <translation>Обидва боки пари мають бути однакового розміру.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Misaligned</source>
            <translation>Зсунуті</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The two sides do not show the same place: the camera moved in between.</source>
            <translation>Боки пари показують різні місця: між знімками камера зрушилася.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Sides swapped</source>
            <translation>Переставлені</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The side that should be sharp is the blurrier one.</source>
            <translation>Бік, що мав бути різким, розмитіший.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Sides are the same</source>
            <translation>Однакові боки</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Both sides are the same photo.</source>
            <translation>Обидва боки – те саме фото.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Without a partner</source>
            <translation>Без пари</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>A photo whose other side is missing.</source>
            <translation>Фото, другого боку якого бракує.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Drop a folder of sharp photos here</source>
            <translation>Перетягніть сюди теку з різкими фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Photos of your own camera are best. They are only read.</source>
            <translation>Найкраще – фото з вашої камери. Їх лише читають.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Drop a folder of pairs here</source>
            <translation>Перетягніть сюди теку з парами</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>NAME_blur and NAME_sharp beside each other, or folders “blur” and “sharp” with equal names.</source>
            <translation>НАЗВА_blur і НАЗВА_sharp поруч або теки «blur» і «sharp» з однаковими назвами файлів.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Drop the folder of the data set here</source>
            <translation>Перетягніть сюди теку набору даних</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The one in which the folders “train” and “test” lie.</source>
            <translation>Ту, в якій лежать теки «train» і «test».</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Looking for photos…</source>
            <translation>Пошук фото…</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Looking at photo {checked} of {total}: {usable} usable</source>
            <translation>Перевіряється фото {checked} з {total}: придатних {usable}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>Enough: %n usable photos.</source>
            <translation>
                <numerusform>Досить: %n придатне фото.</numerusform>
                <numerusform>Досить: %n придатні фото.</numerusform>
                <numerusform>Досить: %n придатних фото.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>Enough: %n usable photos. {least} is the minimum, {enough} or more are better.</source>
            <translation>
                <numerusform>Досить: %n придатне фото. Найменше треба {least}, краще {enough} або більше.</numerusform>
                <numerusform>Досить: %n придатні фото. Найменше треба {least}, краще {enough} або більше.</numerusform>
                <numerusform>Досить: %n придатних фото. Найменше треба {least}, краще {enough} або більше.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>Not enough: %n usable photos, {least} are needed.</source>
            <translation>
                <numerusform>Замало: %n придатне фото, а треба {least}.</numerusform>
                <numerusform>Замало: %n придатні фото, а треба {least}.</numerusform>
                <numerusform>Замало: %n придатних фото, а треба {least}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>%n of them are kept aside with their scenes, to measure by; they are never learned from.</source>
            <translation>
                <numerusform>%n із них відкладено разом зі сценою для вимірювання; на ньому модель ніколи не вчиться.</numerusform>
                <numerusform>%n із них відкладено разом зі сценами для вимірювання; на них модель ніколи не вчиться.</numerusform>
                <numerusform>%n із них відкладено разом зі сценами для вимірювання; на них модель ніколи не вчиться.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>There are no photos in it. Choose another folder.</source>
            <translation>У ній немає фото. Виберіть іншу теку.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>All photos are too small. Choose the originals rather than thumbnails.</source>
            <translation>Усі фото замалі. Виберіть оригінали, а не мініатюри.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Add more photos, or use some of those that were left out.</source>
            <translation>Додайте ще фото або візьміть деякі з відкинутих.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Add more photos.</source>
            <translation>Додайте ще фото.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>about {time}</source>
            <translation>приблизно {time}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Runs on</source>
            <translation>Працює на</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>{learned} to learn from, {held_out} kept aside</source>
            <translation>{learned} для навчання, {held_out} відкладено</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Photos</source>
            <translation>Фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>{needed} needed</source>
            <translation>потрібно {needed}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>{free} free</source>
            <translation>вільно {free}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Room on the disk</source>
            <translation>Місце на диску</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Memory</source>
            <translation>Пам’ять</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Part of a photo that is looked at</source>
            <translation>Розмір частини фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Parts in one step</source>
            <translation>Частин за один крок</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Precision</source>
            <translation>Точність</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>One step takes</source>
            <translation>Один крок триває</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>One check takes</source>
            <translation>Одна перевірка триває</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Steps</source>
            <translation>Кроки</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>This computer runs on its battery. Connect it: training takes all the power there is.</source>
            <translation>Цей комп’ютер працює від батареї. Підключіть його до мережі: навчання забирає всю потужність.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>There is no graphics card that Deblur can train on. On the processor this takes about {time}: let it run when you do not need the computer, or choose Quick.</source>
            <translation>Тут немає відеокарти, на якій Deblur може навчати. На процесорі це триватиме приблизно {time}: запустіть навчання, коли комп’ютер вам не потрібен, або виберіть «Швидко».</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The disk is too full: {needed} are needed, and {free} are free.</source>
            <translation>На диску замало місця: потрібно {needed}, вільно {free}.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Starting…</source>
            <translation>Запуск…</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Pausing after this step…</source>
            <translation>Призупинення після цього кроку…</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Paused. It is safe to close Deblur.</source>
            <translation>Призупинено. Deblur можна закривати.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Stopping. The best model is kept.</source>
            <translation>Зупинка. Найкраща модель лишається.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The training has ended.</source>
            <translation>Навчання завершено.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The training ended unexpectedly.</source>
            <translation>Навчання несподівано припинилося.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The training cannot go on.</source>
            <translation>Навчання не може тривати далі.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Still improving.</source>
            <translation>Досі кращає.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Getting worse on new photos: it is learning yours by heart. The best model is kept.</source>
            <translation>Гіршає на нових фото: модель учить ваші напам’ять. Найкраща модель лишається.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>No better for %n check(s).</source>
            <translation>
                <numerusform>Не кращає вже %n перевірку.</numerusform>
                <numerusform>Не кращає вже %n перевірки.</numerusform>
                <numerusform>Не кращає вже %n перевірок.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>It will stop by itself after {count}.</source>
            <translation>Коли їх буде {count}, зупиниться само.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Warming up: the first checks tell little.</source>
            <translation>Розігрів: перші перевірки мало що говорять.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>{time} so far</source>
            <translation>минуло {time}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>Check %n</source>
            <translation>
                <numerusform>Перевірка %n</numerusform>
                <numerusform>Перевірка %n</numerusform>
                <numerusform>Перевірка %n</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>best {score} dB</source>
            <translation>найкраща {score} дБ</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Memory is short: it works in smaller pieces now.</source>
            <translation>Пам’яті обмаль: тепер робота йде меншими частинами.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Its numbers ran away: it went back and learns more slowly now.</source>
            <translation>Числа вийшли з-під контролю: навчання повернулося назад і тепер іде повільніше.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>As they are</source>
            <translation>Без обробки</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The model it began with</source>
            <translation>Модель, з якої почато</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>No check yet</source>
            <translation>Перевірок ще не було</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Check {number} of {count}</source>
            <translation>Перевірка {number} з {count}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Comparing both models…</source>
            <translation>Порівняння обох моделей…</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The new model is better: {gain} dB, on {wins} of {count} photos.</source>
            <translation>Нова модель краща: {gain} дБ, на {wins} з {count} фото.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>There is no difference to speak of: {gain} dB.</source>
            <translation>Помітної різниці немає: {gain} дБ.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The new model is better on photos like yours ({gain} dB), but has unlearned other blur ({general} dB). Keep it as an extra model, or keep the current one.</source>
            <translation>Нова модель краща на фото, схожих на ваші ({gain} дБ), але розучилася працювати з іншим розмиттям ({general} дБ). Залиште її як додаткову або залиште теперішню.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The new model is not better: {gain} dB, on {wins} of {count} photos. Keeping the current one is the safe choice.</source>
            <translation>Нова модель не краща: {gain} дБ, на {wins} з {count} фото. Найбезпечніше – залишити теперішню.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Sharpness</source>
            <translation>Різкість</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Grid pattern</source>
            <translation>Візерунок сітки</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Colour cast</source>
            <translation>Кольоровий відтінок</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>blur of every kind {gain} dB</source>
            <translation>розмиття всіх видів {gain} дБ</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>No picture was kept.</source>
            <translation>Зображення не збереглося.</translation>
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
        <name>FlagField</name>
        <message>
            <location filename="../../app/views/setting_fields.py" />
            <source>On</source>
            <translation>Увімкнено</translation>
        </message>
        <message>
            <location filename="../../app/views/setting_fields.py" />
            <source>Off</source>
            <translation>Вимкнено</translation>
        </message>
    </context>
    <context>
        <name>FolderField</name>
        <message>
            <location filename="../../app/views/setting_fields.py" />
            <source>Choose…</source>
            <translation>Вибрати…</translation>
        </message>
        <message>
            <location filename="../../app/views/setting_fields.py" />
            <source>Choose: {name}</source>
            <translation>Вибрати: {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/setting_fields.py" />
            <source>Not applied: there is no such folder.</source>
            <translation>Не застосовано: такої теки немає.</translation>
        </message>
        <message>
            <location filename="../../app/views/setting_fields.py" />
            <source>Not applied: nothing can be written there.</source>
            <translation>Не застосовано: туди неможливо нічого записати.</translation>
        </message>
    </context>
    <context>
        <name>Footer</name>
        <message>
            <location filename="../../app/views/finetune_footer.py" />
            <source>Back</source>
            <translation>Назад</translation>
        </message>
    </context>
    <context>
        <name>FormatsSection</name>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Formats</source>
            <translation>Формати</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Not available here. An optional package adds it: pip install "deblur-app[{extra}]"</source>
            <translation>Тут недоступно. Його додає необов’язковий пакет: pip install "deblur-app[{extra}]"</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Does not work here: {reason}</source>
            <translation>Тут не працює: {reason}</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Read with {read} bits a channel, not written.</source>
            <translation>Читається з {read} бітами на канал, не записується.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Read with {read} bits a channel, written with {written} bits.</source>
            <translation>Читається з {read} бітами на канал, записується з {written} бітами.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>{first} or {last}</source>
            <translation>{first} або {last}</translation>
        </message>
    </context>
    <context>
        <name>GeneralSection</name>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>General</source>
            <translation>Загальне</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>As the system</source>
            <translation>Як у системі</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Language</source>
            <translation>Мова</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>The language of the window. It changes when Deblur starts again.</source>
            <translation>Мова вікна. Зміниться під час наступного запуску Deblur.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Theme</source>
            <translation>Тема</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Light or dark colours. Grays are without a tint, so that photos look right.</source>
            <translation>Світлі або темні кольори. Сірі тони без відтінку, щоб фото виглядали правильно.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Light</source>
            <translation>Світла</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Dark</source>
            <translation>Темна</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Ask before results are lost</source>
            <translation>Питати, перш ніж результати буде втрачено</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>When a photo or the window is closed while a result is in no file yet. Work that is running is asked about in any case.</source>
            <translation>Коли фото або вікно закривають, а результат ще не збережено у файл. Про роботу, що триває, Deblur питає завжди.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Remember recent photos</source>
            <translation>Пам’ятати нещодавні фото</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>The last photos are offered on the empty page. Off forgets them at once.</source>
            <translation>Останні фото пропонуються на порожній сторінці. Якщо вимкнути, їх одразу буде забуто.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Clear list</source>
            <translation>Очистити список</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Recent photos</source>
            <translation>Нещодавні фото</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/settings_sections.py" />
            <source>%n photo(s) are remembered.</source>
            <translation>
                <numerusform>Запам’ятовано %n фото.</numerusform>
                <numerusform>Запам’ятовано %n фото.</numerusform>
                <numerusform>Запам’ятовано %n фото.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GoalPage</name>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>What is learned from</source>
            <translation>На чому вчитися</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Begin with the model</source>
            <translation>Почати з моделі</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Name of the new model</source>
            <translation>Назва нової моделі</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Teach Deblur your camera’s blur</source>
            <translation>Познайомте Deblur із розмиттям вашої камери</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>From your own photos, on this computer. Nothing is sent anywhere.</source>
            <translation>На ваших власних фото, на цьому комп’ютері. Нікуди нічого не надсилається.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Deblur learned from many photos by other people. Here it practises on yours: it takes sharp photos, makes blur like that of a shaken camera, and learns to take it away again. The result is a further model that stands beside the one you have. At the end you compare both on photos that were never practised on, and decide. Until then nothing changes, and your photos are only read.</source>
            <translation>Deblur учився на багатьох фото інших людей. Тут він вправляється на ваших: бере різкі фото, робить розмиття, як від тремтіння камери, і вчиться його прибирати. Виходить ще одна модель, поруч із тією, що у вас є. Наприкінці ви порівнюєте обидві на фото, на яких ніхто не вправлявся, і вирішуєте. До того нічого не змінюється, а ваші фото лише читаються.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>My sharp photos</source>
            <translation>Мої різкі фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Recommended. Deblur makes the blur itself. 60 photos or more are best.</source>
            <translation>Рекомендовано. Розмиття Deblur робить сам. Найкраще – від 60 фото.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Pairs of photos</source>
            <translation>Пари фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>You have a blurry and a sharp version of each, of equal size.</source>
            <translation>У вас є розмита й різка версії кожного фото, однакового розміру.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>GoPro-style folder</source>
            <translation>Тека як у GoPro</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>A published data set, with folders “blur” and “sharp” for each scene.</source>
            <translation>Опублікований набір даних із теками «blur» і «sharp» для кожної сцени.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>“{name}” is not finished</source>
            <translation>«{name}» не завершено</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Go on with it</source>
            <translation>Продовжити</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Go on with {name}</source>
            <translation>Продовжити {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Discard…</source>
            <translation>Відкинути…</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Discard {name}</source>
            <translation>Відкинути {name}</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Open a photo</source>
            <translation>Відкрити фото</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Sharpen a photo</source>
            <translation>Повернути фото різкість</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>What the blur looks like</source>
            <translation>Який вигляд має розмиття</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Compare original and result</source>
            <translation>Порівняти оригінал і результат</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>The preview area</source>
            <translation>Ділянка перегляду</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Choose a model</source>
            <translation>Вибрати модель</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Strength and grain</source>
            <translation>Сила й зерно</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Only where you paint</source>
            <translation>Лише там, де ви малюєте</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Save a result</source>
            <translation>Зберегти результат</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Advanced</source>
            <translation>Додатково</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Many photos at once</source>
            <translation>Багато фото за раз</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Where results of a batch go</source>
            <translation>Куди потрапляють результати пакета</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Watch a folder</source>
            <translation>Стежити за текою</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Teach Deblur your camera</source>
            <translation>Познайомити Deblur із вашою камерою</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Look after models</source>
            <translation>Керувати моделями</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Settings</source>
            <translation>Параметри</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Processor and graphics card</source>
            <translation>Процесор і відеокарта</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>What sharpening can do</source>
            <translation>На що здатна обробка</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>When something goes wrong</source>
            <translation>Коли щось іде не так</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Your photos stay with you</source>
            <translation>Ваші фото лишаються у вас</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Deblur sharpens photos that are blurred by a shaky hand or by movement. Drop one on the window to begin. A small part of it is sharpened at once, so that you see what to expect.</source>
            <translation>Deblur повертає різкість фото, розмитим через тремтіння рук або рух. Щоб почати, перетягніть фото у вікно. Невелику його частину буде оброблено одразу, щоб ви знали, чого чекати.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Your originals are never changed: results are saved as new files.</source>
            <translation>Ваші оригінали ніколи не змінюються: результати зберігаються як нові файли.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{open} opens photos, {paste} pastes one that you copied.</source>
            <translation>{open} відкриває фото, {paste} вставляє скопійоване.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Several photos, or a whole folder, can be dropped at once.</source>
            <translation>Можна перетягнути відразу кілька фото або цілу теку.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>If you have no blurry photo at hand, try one of the examples.</source>
            <translation>Якщо розмитого фото немає під рукою, спробуйте один із прикладів.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>When a photo is open, its preview area is sharpened by itself. If you like what you see, press the large button or {deblur} to sharpen the whole photo. The button says how long that takes on this computer.</source>
            <translation>Коли фото відкрито, його ділянка перегляду обробляється сама. Якщо вам подобається побачене, натисніть велику кнопку або {deblur}, щоб обробити все фото. На кнопці написано, скільки часу це займе на цьому комп’ютері.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>While it works you can look at other photos, pause with {pause}, or stop with {cancel}; nothing is lost but the work of that moment.</source>
            <translation>Поки триває робота, ви можете дивитися інші фото, призупинити її клавішею {pause} або зупинити клавішею {cancel}; втратиться лише те, що оброблялося цієї миті.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{next} and {previous} go through the open photos; {close} closes one.</source>
            <translation>{next} і {previous} перемикають відкриті фото; {close} закриває фото.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{undo} takes back the last change, {redo} does it again.</source>
            <translation>{undo} відміняє останню зміну, {redo} повторює її.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{to_batch} puts the open photos into the batch.</source>
            <translation>{to_batch} додає відкриті фото до пакета.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Beside the photo stands what kind of blur it seems to have, and how certain that is. Shake and motion can be sharpened best. A photo out of focus, or with much noise, gains less.</source>
            <translation>Поруч із фото написано, який вид розмиття воно, схоже, має і наскільки це певно. Найкраще виправляється тремтіння й рух. Фото не у фокусі або дуже шумне виграє менше.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>“Why?” tells what this is based on. It is a hint from measurements, not a rule: what counts is what you see in the preview.</source>
            <translation>«Чому?» пояснює, на чому це ґрунтується. Це підказка з вимірювань, а не правило: важить те, що ви бачите на ділянці перегляду.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Both sides always show the same place. Hold the space bar to see the original everywhere, and drag the line to move the border between the two.</source>
            <translation>Обидва боки завжди показують те саме місце. Утримуйте пробіл, щоб усюди бачити оригінал, і тягніть лінію, щоб пересунути межу між ними.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{split} shows both with a line between them, {side_by_side} beside each other, {result_only} the result alone.</source>
            <translation>{split} показує обидва з лінією між ними, {side_by_side} – поруч, {result_only} – лише результат.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{fit} shows all of the photo, {actual_size} every pixel; the wheel zooms at the cursor.</source>
            <translation>{fit} показує все фото, {actual_size} – кожен піксель; коліщатко змінює масштаб під вказівником.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{loupe} brings a magnifying glass.</source>
            <translation>{loupe} вмикає лупу.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Arrow keys move the photo; comma and full stop move the line.</source>
            <translation>Стрілки пересувають фото; кома й крапка пересувають лінію.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>The dashed frame marks the part that is sharpened before the whole photo is. Drag it, or double-click where you want to look. Outside of it you see the original.</source>
            <translation>Пунктирна рамка позначає частину, яка обробляється раніше за все фото. Перетягніть її або двічі клацніть там, де хочете подивитися. За її межами видно оригінал.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>A face or some writing makes a good preview: there you notice first what helps and what does not.</source>
            <translation>Для перегляду добре підходить обличчя або напис: там найшвидше видно, що допомагає, а що ні.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>A model is what has learned to sharpen. The default one suits most photos. Another one may do better with your camera, or with strong blur.</source>
            <translation>Модель – це те, що навчилося повертати різкість. Типова підходить для більшості фото. Інша може краще впоратися з вашою камерою або із сильним розмиттям.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{compare_models} shows the preview area under several models; click the one that you like best.</source>
            <translation>{compare_models} показує ділянку перегляду з кількома моделями; клацніть ту, що подобається найбільше.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>A model that was trained on other kinds of photos may invent detail. Compare it with the original.</source>
            <translation>Модель, навчена на інших фото, може вигадувати деталі. Порівнюйте з оригіналом.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Strength sets how much of the result you see and save: at 0 % it is the original, at 100 % the full result. It works at once, without sharpening again. If a result looks hard, try 60 to 80 %.</source>
            <translation>Сила визначає, яку частку результату ви бачите й зберігаєте: 0 % – це оригінал, 100 % – повний результат. Вона діє одразу, без нової обробки. Якщо результат виглядає жорстким, спробуйте 60–80 %.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>“Keep grain” brings back the fine texture of film, skin or fabric that was smoothed away.</source>
            <translation>«Зберегти зерно» повертає згладжену дрібну текстуру плівки, шкіри чи тканини.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>A double-click on a slider sets it back.</source>
            <translation>Подвійне клацання на повзунку повертає його назад.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>With the brush you choose where the result counts: paint over the part that should become sharp, or over a part that should stay as it was, such as a face.</source>
            <translation>Пензлем ви вибираєте, де діє результат: замалюйте частину, що має стати різкою, або частину, що має лишитися як була, наприклад обличчя.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{brush_add} adds, {brush_erase} erases, {brush_swap} changes between them.</source>
            <translation>{brush_add} додає, {brush_erase} стирає, {brush_swap} перемикає між ними.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{brush_larger} and {brush_smaller} change the size; “Feather” makes the edge soft.</source>
            <translation>{brush_larger} і {brush_smaller} змінюють розмір; «М’який край» пом’якшує межу.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{invert_mask} swaps what is painted and what is not, {clear_mask} removes everything painted.</source>
            <translation>{invert_mask} міняє замальоване й незамальоване місцями, {clear_mask} прибирає все намальоване.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{overlay} shows or hides the tint.</source>
            <translation>{overlay} показує або приховує підфарбування.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{save} saves the result beside the original, under a new name. {save_as} lets you choose the place. An original is never replaced.</source>
            <translation>{save} зберігає результат поруч з оригіналом під новою назвою. {save_as} дає вибрати місце. Оригінал ніколи не замінюється.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>The result has the size, colours and bit depth of the original, and its date and camera. “Remove location” leaves out where the photo was taken.</source>
            <translation>Результат має розмір, кольори й глибину кольору оригіналу, а також його дату й камеру. «Вилучити місце» не записує, де зроблено фото.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>“Same format as photo” is right in most cases. PNG and TIFF lose nothing, JPEG makes small files.</source>
            <translation>«Формат як у фото» зазвичай підходить. PNG і TIFF нічого не втрачають, JPEG дає малі файли.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>What has changed since it was saved is marked in the title of the window.</source>
            <translation>Зміни після останнього збереження позначено в заголовку вікна.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Nobody has to set anything here. “Device” chooses what computes. “Tile size” chooses how large the parts are that the photo is worked on in: smaller ones need less memory. “Average flips” takes eight times as long, for a slightly cleaner result.</source>
            <translation>Тут нічого не обов’язково змінювати. «Пристрій» визначає, що обчислює. «Розмір плитки» визначає, якими частинами обробляється фото: меншим треба менше пам’яті. «Усереднити повороти» триває у вісім разів довше заради трохи чистішого результату.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Add photos or a folder, look at the names that the results will have, and press Start. Nothing is written before that. A photo that cannot be used is listed with its reason and does not stop the others.</source>
            <translation>Додайте фото або теку, перегляньте майбутні назви результатів і натисніть «Почати». До того нічого не записується. Фото, яке не можна використати, лишається у списку з поясненням і не зупиняє інших.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>After a crash or a power cut the batch can be continued: what is done stays done.</source>
            <translation>Після збою або вимкнення струму пакет можна продовжити: готове лишається готовим.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{batch_start} starts or goes on, {batch_pause} pauses; then it is safe to close the window.</source>
            <translation>{batch_start} починає або продовжує, {batch_pause} призупиняє; після цього вікно можна закривати.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{batch_retry} tries once more what failed.</source>
            <translation>{batch_retry} пробує невдалі ще раз.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>A double-click on a photo that is done compares it with its original.</source>
            <translation>Подвійне клацання на готовому фото порівнює його з оригіналом.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Choose “Let other programs go first” to keep the computer quick meanwhile.</source>
            <translation>Виберіть «Поступатися іншим програмам», щоб комп’ютер тим часом лишався швидким.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Results go into a folder beside the originals, next to them, or into one folder that you choose. Their names are made from a pattern; the small buttons put in its parts, and the examples show what comes of it.</source>
            <translation>Результати записуються в теку поруч з оригіналами, просто біля них або в одну вибрану теку. Назви складаються за шаблоном; малі кнопки вставляють його частини, а приклади показують, що вийде.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>“If the file exists” decides what happens when a name is taken. “Replace earlier result” replaces only what Deblur has made: originals are never replaced.</source>
            <translation>«Якщо файл уже є» визначає, що робити, коли назву зайнято. «Замінити попередній результат» замінює лише створене в Deblur: оригінали ніколи не замінюються.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Deblur can wait for new photos in a folder and sharpen them as they come, for example while a camera transfers them. What is in the folder already is left alone.</source>
            <translation>Deblur може чекати на нові фото в теці й обробляти їх, щойно вони з’являться, наприклад поки камера їх передає. Те, що вже є в теці, не чіпається.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>From 50 sharp photos of yours or more, Deblur learns what your camera and your subjects look like. It makes blur in them and practises on taking it away again. Your photos are only read.</source>
            <translation>З 50 або більше ваших різких фото Deblur дізнається, який вигляд мають знімки вашої камери та ваші сюжети. Він створює на них розмиття й вправляється його прибирати. Ваші фото лише читаються.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>It goes page by page, and every page says what it means. You can always go back. How long it takes is measured on this computer before it begins.</source>
            <translation>Усе йде сторінка за сторінкою, і кожна пояснює, що вона означає. Завжди можна повернутися. Тривалість вимірюється на цьому комп’ютері ще до початку.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>At the end you compare the new model with the one it came from, on photos that were kept aside. It can replace the default only if it is not worse on those.</source>
            <translation>Наприкінці ви порівнюєте нову модель із тією, з якої вона постала, на відкладених фото. Замінити типову вона може, лише якщо на них не гірша.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>It can be paused, and goes on after a crash or a power cut.</source>
            <translation>Навчання можна призупинити, і воно триває далі після збою або вимкнення струму.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Different scenes teach more than many photos of one.</source>
            <translation>Різні сцени вчать більше, ніж багато фото однієї.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Here are the models that came with Deblur, those that you taught, and those from elsewhere. The card tells what a model learned from, how well it did, its licence, and how quick it is on this computer.</source>
            <translation>Тут моделі, що постачаються з Deblur, навчені вами та взяті деінде. Картка показує, на чому модель вчилася, наскільки вона добра, її ліцензію та швидкість на цьому комп’ютері.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>A file from elsewhere is examined and tried out before it is added. One that contains program code is not opened.</source>
            <translation>Файл, узятий деінде, перевіряється й випробовується, перш ніж його буде додано. Файл із програмним кодом не відкривається.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{models_activate} makes the selected model the one that sharpens from now on.</source>
            <translation>{models_activate} робить вибрану модель тією, що обробляє відтепер.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{models_try_it} shows what it makes of the open photo.</source>
            <translation>{models_try_it} показує, що вона робить із відкритим фото.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{models_bring} brings in a model from a file; a file can be dropped as well.</source>
            <translation>{models_bring} додає модель із файлу; файл можна й перетягнути.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Models that came with Deblur cannot be lost for good: “Restore bundled” brings them back.</source>
            <translation>Вбудовані моделі не можна втратити назавжди: «Відновити вбудовані» їх повертає.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>What is chosen here counts at once and stays. The box at the top finds a setting by a word of it.</source>
            <translation>Вибране тут діє одразу й лишається. Поле вгорі шукає параметр за словом.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Values that make no sense are marked and not taken. Each part can be set back to what it was at first.</source>
            <translation>Значення, що не мають сенсу, позначаються й не беруться. Кожну частину можна повернути до початкового стану.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>The line at the bottom says which model sharpens, and on which device. A graphics card by NVIDIA is used where there is one that works; every computer can do it on its processor, which takes longer.</source>
            <translation>У рядку внизу написано, яка модель обробляє і на якому пристрої. Якщо є робоча відеокарта NVIDIA, використовується вона; на процесорі це може кожен комп’ютер, але довше.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>When memory is short, Deblur goes on with smaller parts by itself. You never have to make a photo smaller.</source>
            <translation>Коли пам’яті обмаль, Deblur сам переходить на менші частини. Зменшувати фото ніколи не потрібно.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Blur of a few pixels, as of an unsteady hand, is what Deblur does well. Longer blur becomes a little clearer and stays blurred.</source>
            <translation>Розмиття на кілька пікселів, як від непевної руки, Deblur усуває добре. Довше розмиття стає трохи чіткішим, але лишається.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>What cannot be read in the original does not come back. Faces, number plates and writing that appear there are a guess: do not take them as evidence.</source>
            <translation>Чого не можна прочитати в оригіналі, те не повернеться. Обличчя, номерні знаки й написи, що там з’являються, – здогад: не вважайте їх доказом.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>If a result shows a pattern or false colours, Deblur warns you. Lower the strength, or try another model.</source>
            <translation>Якщо на результаті є візерунок або хибні кольори, Deblur попереджає. Зменште силу або спробуйте іншу модель.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>If little changes, the photo may be out of focus, or sharp already.</source>
            <translation>Якщо змінилося мало, фото може бути не у фокусі або вже різким.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>A message at the top of the page says what happened, why, and what you can do. “Details” shows more. Your photos and results stay as they were.</source>
            <translation>Повідомлення вгорі сторінки каже, що сталося, чому і що ви можете зробити. «Подробиці» показують більше. Ваші фото й результати лишаються такими, як були.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>“Report a problem…” below gathers what helps others to find the fault: versions, settings, the last lines of the log. Names of folders and photos are left out. You see every word of it, and copy it yourself.</source>
            <translation>«Повідомити про проблему…» внизу збирає те, що допоможе іншим знайти помилку: версії, параметри, останні рядки журналу. Назви тек і фото пропускаються. Ви бачите кожне слово й копіюєте самі.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>When Deblur was closed by force, the open photos are offered again at the next start.</source>
            <translation>Якщо Deblur було закрито примусово, під час наступного запуску він пропонує відкриті тоді фото.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Everything happens on this computer. Deblur opens no connection to the network: it sends no photos, no statistics and no reports, and looks for no updates.</source>
            <translation>Усе відбувається на цьому комп’ютері. Deblur не встановлює жодних з’єднань із мережею: не надсилає фото, статистики чи звітів і не шукає оновлень.</translation>
        </message>
        <message>
            <location filename="../../app/views/help_chapters.py" />
            <source>(no key)</source>
            <translation>(без клавіші)</translation>
        </message>
    </context>
    <context>
        <name>HelpPresenter</name>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Help</source>
            <translation>Довідка</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Keys</source>
            <translation>Клавіші</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>First steps</source>
            <translation>Перші кроки</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>About Deblur</source>
            <translation>Про Deblur</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Report a problem…</source>
            <translation>Повідомити про проблему…</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Deblur ended unexpectedly last time</source>
            <translation>Минулого разу Deblur несподівано припинив роботу</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Your originals are unchanged.</source>
            <translation>Ваші оригінали не змінено.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>If you like, look at a report that helps to find the fault.</source>
            <translation>Якщо хочете, погляньте на звіт, що допоможе знайти помилку.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Report…</source>
            <translation>Повідомити…</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>It was not saved: {reason}</source>
            <translation>Не збережено: {reason}</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Save the report</source>
            <translation>Збереження звіту</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Text</source>
            <translation>Текст</translation>
        </message>
    </context>
    <context>
        <name>ImportModelSheet</name>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Import a model</source>
            <translation>Імпорт моделі</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Import</source>
            <translation>Імпортувати</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Cancel</source>
            <translation>Скасувати</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>A generator of the kind {kind} with {count}. It restored the self-test's photo ({nearness} dB to it).</source>
            <translation>Генератор виду {kind}, {count}. Він відновив фото самоперевірки (близькість {nearness} дБ).</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Close</source>
            <translation>Закрити</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Name</source>
            <translation>Назва</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Replace the model of this name</source>
            <translation>Замінити модель із такою назвою</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Licence</source>
            <translation>Ліцензія</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>not stated</source>
            <translation>не вказано</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Where you got it</source>
            <translation>Звідки вона</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>a web page, or whoever gave it to you</source>
            <translation>вебсторінка або людина, яка її дала</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Looking at the file</source>
            <translation>Перевірка файлу</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>It is read without running anything in it, and tried on a small photo. That takes some seconds, for large networks a minute.</source>
            <translation>Він читається без виконання чогось із нього й випробовується на маленькому фото. Це триває кілька секунд, для великих мереж – хвилину.</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Source</source>
            <translation>Джерело</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Licence and source go on the card. Ask whoever published the weights before you pass them on.</source>
            <translation>Ліцензія та джерело записуються на картку. Перш ніж передавати ваги далі, запитайте того, хто їх опублікував.</translation>
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
        <name>KeyboardSection</name>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>Keyboard</source>
            <translation>Клавіатура</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>Key of {command}, {page}</source>
            <translation>Клавіша для «{command}», {page}</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>No key for {command}, {page}</source>
            <translation>Без клавіші для «{command}», {page}</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>No key</source>
            <translation>Без клавіші</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>Usual key of {command}, {page}</source>
            <translation>Звичайна клавіша для «{command}», {page}</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>The usual key again</source>
            <translation>Повернути звичайну клавішу</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>Also {keys}</source>
            <translation>Також {keys}</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>Not applied: {key} already moves or presses something there.</source>
            <translation>Не застосовано: {key} там уже щось пересуває або натискає.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>Not applied: {key} is the key of {command} ({page}).</source>
            <translation>Не застосовано: {key} – це клавіша для «{command}» ({page}).</translation>
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
        <message>
            <location filename="../../app/main_window.py" />
            <source>Fine-tune</source>
            <translation>Донавчання</translation>
        </message>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Models</source>
            <translation>Моделі</translation>
        </message>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Settings</source>
            <translation>Параметри</translation>
        </message>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Everywhere</source>
            <translation>Усюди</translation>
        </message>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Pages</source>
            <translation>Сторінки</translation>
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
            <source>Models that Deblur exported, weights of DeblurGAN, DeblurGAN-v2 and NAFNet, and ONNX graphs that make a photo of a photo can be imported.</source>
            <translation>Можна імпортувати моделі, експортовані з Deblur, ваги DeblurGAN, DeblurGAN-v2 і NAFNet, а також графи ONNX, що роблять із фото фото.</translation>
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
            <translation>Такий параметр неможливий</translation>
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
        <name>ModelCard</name>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Stop</source>
            <translation>Зупинити</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Measuring</source>
            <translation>Вимірювання</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Measured on pairs</source>
            <translation>Виміряно на парах</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Credits</source>
            <translation>Подяки</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>How it was made</source>
            <translation>Як створено</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Select a model to read its card.</source>
            <translation>Виберіть модель, щоб прочитати її картку.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>C compares them on the photo.</source>
            <translation>C порівнює їх на фото.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Open a photo to compare them on it.</source>
            <translation>Відкрийте фото, щоб порівняти їх на ньому.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/model_card.py" />
            <source>%n models are selected.</source>
            <translation>
                <numerusform>Вибрано %n модель.</numerusform>
                <numerusform>Вибрано %n моделі.</numerusform>
                <numerusform>Вибрано %n моделей.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>SHA-256 {begin}… – copy</source>
            <translation>SHA-256 {begin}… – копіювати</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>About this model</source>
            <translation>Про цю модель</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Tested on this computer</source>
            <translation>Випробувано на цьому комп’ютері</translation>
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
        <name>ModelRows</name>
        <message>
            <location filename="../../app/models/model_rows.py" />
            <source>OK</source>
            <translation>Справна</translation>
        </message>
        <message>
            <location filename="../../app/models/model_rows.py" />
            <source>Needs check</source>
            <translation>Треба перевірити</translation>
        </message>
        <message>
            <location filename="../../app/models/model_rows.py" />
            <source>Missing</source>
            <translation>Відсутня</translation>
        </message>
        <message>
            <location filename="../../app/models/model_rows.py" />
            <source>Damaged</source>
            <translation>Пошкоджена</translation>
        </message>
        <message>
            <location filename="../../app/models/model_rows.py" />
            <source>Incompatible</source>
            <translation>Несумісна</translation>
        </message>
        <message>
            <location filename="../../app/models/model_rows.py" />
            <source>Active</source>
            <translation>Активна</translation>
        </message>
        <message>
            <location filename="../../app/models/model_rows.py" />
            <source>Active – {trouble}</source>
            <translation>Активна – {trouble}</translation>
        </message>
    </context>
    <context>
        <name>ModelTasks</name>
        <message>
            <location filename="../../app/workers/model_tasks.py" />
            <source>trying it ended the process that did (exit code {code})</source>
            <translation>під час спроби процес припинився (код {code})</translation>
        </message>
    </context>
    <context>
        <name>ModelTree</name>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Name</source>
            <translation>Назва</translation>
        </message>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Type</source>
            <translation>Тип</translation>
        </message>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Size</source>
            <translation>Розмір</translation>
        </message>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Added</source>
            <translation>Додано</translation>
        </message>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Status</source>
            <translation>Стан</translation>
        </message>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Bundled</source>
            <translation>Вбудовані</translation>
        </message>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Mine</source>
            <translation>Мої</translation>
        </message>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Imported</source>
            <translation>Імпортовані</translation>
        </message>
    </context>
    <context>
        <name>ModelWords</name>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>psnr</source>
            <translation>psnr</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>ssim</source>
            <translation>ssim</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>PSNR {figures} dB</source>
            <translation>PSNR {figures} дБ</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>SSIM {figures}</source>
            <translation>SSIM {figures}</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>{count} parameters</source>
            <translation>{count} параметрів</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>{count} M parameters</source>
            <translation>{count} млн параметрів</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Came with Deblur</source>
            <translation>Постачається з Deblur</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Made here</source>
            <translation>Створена тут</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Imported</source>
            <translation>Імпортована</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Its file is gone. Restore bundled brings it back.</source>
            <translation>Її файлу немає. «Відновити вбудовані» його поверне.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Its file is gone. Import it again, or set another model active.</source>
            <translation>Її файлу немає. Імпортуйте її знову або зробіть активною іншу модель.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>{fault}. Restore bundled brings it back.</source>
            <translation>{fault}. «Відновити вбудовані» її поверне.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>{fault}. Delete it and import it again.</source>
            <translation>{fault}. Видаліть її та імпортуйте знову.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>This version of Deblur does not know the architecture {name}.</source>
            <translation>Ця версія Deblur не знає архітектури {name}.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Based on</source>
            <translation>Основа</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Trained on</source>
            <translation>Навчена на</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Licence</source>
            <translation>Ліцензія</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Made</source>
            <translation>Створено</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>From file</source>
            <translation>З файлу</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Source</source>
            <translation>Джерело</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Not stated</source>
            <translation>Не вказано</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/model_words.py" />
            <source>%n pair(s)</source>
            <translation>
                <numerusform>%n пара</numerusform>
                <numerusform>%n пари</numerusform>
                <numerusform>%n пар</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>{before} → {after}</source>
            <translation>{before} → {after}</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>{base} with the base → {after}</source>
            <translation>{base} з основою → {after}</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Not measured on this computer yet.</source>
            <translation>На цьому комп’ютері ще не виміряно.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>A photo of 12 megapixels takes about {time}: {rate} megapixels a second.</source>
            <translation>Фото на 12 мегапікселів займає приблизно {time}: {rate} Мп за секунду.</translation>
        </message>
    </context>
    <context>
        <name>ModelsActions</name>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Set active</source>
            <translation>Активувати</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Deblur photos with this model from now on</source>
            <translation>Відтепер обробляти фото цією моделлю</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Try on the photo</source>
            <translation>Спробувати</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>See what it makes of the open photo</source>
            <translation>Побачити, що вона робить із відкритим фото</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Compare</source>
            <translation>Порівняти</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>See the preview area of the open photo under the selected models</source>
            <translation>Побачити ділянку перегляду відкритого фото з вибраними моделями</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Test speed</source>
            <translation>Виміряти швидкість</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Measure how quick it is on this computer</source>
            <translation>Виміряти, наскільки вона швидка на цьому комп’ютері</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Verify</source>
            <translation>Перевірити</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Compare the file with the SHA-256 on its card</source>
            <translation>Порівняти файл із SHA-256 на її картці</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Import…</source>
            <translation>Імпортувати…</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Bring a model along from a file</source>
            <translation>Додати модель із файлу</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Export…</source>
            <translation>Експортувати…</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Write the model into a file to give away</source>
            <translation>Записати модель у файл, щоб передати іншим</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Rename</source>
            <translation>Перейменувати</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Give it another name</source>
            <translation>Дати їй іншу назву</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Delete</source>
            <translation>Видалити</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Move the file to the trash of this computer</source>
            <translation>Перемістити файл до смітника цього комп’ютера</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Show in folder</source>
            <translation>Показати в теці</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Open the folder of the file</source>
            <translation>Відкрити теку файлу</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Restore bundled</source>
            <translation>Відновити вбудовані</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Bring back bundled models that are lost or damaged</source>
            <translation>Повернути втрачені або пошкоджені вбудовані моделі</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Search</source>
            <translation>Пошук</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Show only models with some text</source>
            <translation>Показати лише моделі з певним текстом</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Models</source>
            <translation>Моделі</translation>
        </message>
    </context>
    <context>
        <name>ModelsBar</name>
        <message>
            <location filename="../../app/views/models_bar.py" />
            <source>Search models</source>
            <translation>Пошук моделей</translation>
        </message>
        <message>
            <location filename="../../app/views/models_bar.py" />
            <source>Models</source>
            <translation>Моделі</translation>
        </message>
        <message>
            <location filename="../../app/views/models_bar.py" />
            <source>Search ({key})</source>
            <translation>Пошук ({key})</translation>
        </message>
    </context>
    <context>
        <name>ModelsDialogs</name>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>Models</source>
            <translation>Моделі</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>All files</source>
            <translation>Усі файли</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>Import models</source>
            <translation>Імпорт моделей</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>One file with card and preview</source>
            <translation>Один файл із карткою та зображенням</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>Weights alone</source>
            <translation>Лише ваги</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>Export model</source>
            <translation>Експорт моделі</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>Delete {name} for good?</source>
            <translation>Видалити {name} назавжди?</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>The trash of this computer does not take it.</source>
            <translation>Смітник цього комп’ютера її не приймає.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>Delete for good</source>
            <translation>Видалити назавжди</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>Keep it</source>
            <translation>Залишити</translation>
        </message>
    </context>
    <context>
        <name>ModelsEmpty</name>
        <message>
            <location filename="../../app/views/models_empty.py" />
            <source>No models</source>
            <translation>Немає моделей</translation>
        </message>
        <message>
            <location filename="../../app/views/models_empty.py" />
            <source>Bring the bundled model back, or drop a file with weights here.</source>
            <translation>Поверніть вбудовану модель або перетягніть сюди файл із вагами.</translation>
        </message>
    </context>
    <context>
        <name>ModelsPage</name>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>{name} deblurs photos from now on.</source>
            <translation>Відтепер фото обробляє {name}.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>Imported {name}.</source>
            <translation>{name} імпортовано.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>Use up to 64 letters, digits, dots, dashes and underscores, a letter or digit first and last.</source>
            <translation>До 64 літер, цифр, крапок, дефісів і підкреслень; на початку й у кінці літера або цифра.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>There is a model {name} already.</source>
            <translation>Модель {name} уже є.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>Show in folder</source>
            <translation>Показати в теці</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>Exported {name}</source>
            <translation>{name} експортовано</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>{old} is called {new} now.</source>
            <translation>{old} тепер називається {new}.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>{name} is in the trash.</source>
            <translation>{name} у смітнику.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>The bundled models are all there.</source>
            <translation>Усі вбудовані моделі на місці.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>Bundled models are back</source>
            <translation>Вбудовані моделі повернуто</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>{names} can be used again.</source>
            <translation>{names} знову можна використовувати.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>{name} is what its card says.</source>
            <translation>{name} відповідає своїй картці.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>{name} is damaged</source>
            <translation>{name}: модель пошкоджено</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>Measured {name}.</source>
            <translation>Швидкість {name} виміряно.</translation>
        </message>
    </context>
    <context>
        <name>ModelsView</name>
        <message>
            <location filename="../../app/views/models_view.py" />
            <source>Models</source>
            <translation>Моделі</translation>
        </message>
        <message>
            <location filename="../../app/views/models_view.py" />
            <source>Columns</source>
            <translation>Стовпці</translation>
        </message>
    </context>
    <context>
        <name>NavRail</name>
        <message>
            <location filename="../../app/views/nav_rail.py" />
            <source>Help</source>
            <translation>Довідка</translation>
        </message>
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
Bring it back, import a model, or put one into this folder:</source>
            <translation>Щоб повертати фото різкість, Deblur потрібна модель, а та, що постачалася з ним, зникла.
Поверніть її, імпортуйте модель або покладіть її в цю теку:</translation>
        </message>
        <message>
            <location filename="../../app/views/no_model_page.py" />
            <source>Restore bundled</source>
            <translation>Відновити вбудовані</translation>
        </message>
        <message>
            <location filename="../../app/views/no_model_page.py" />
            <source>Import…</source>
            <translation>Імпортувати…</translation>
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
        <name>NumberField</name>
        <message>
            <location filename="../../app/views/setting_fields.py" />
            <source>Not applied: use a whole number from {low} to {high}.</source>
            <translation>Не застосовано: введіть ціле число від {low} до {high}.</translation>
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
            <translation>Ваші параметри для них збережено.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>These files are gone: {names}.</source>
            <translation>Цих файлів більше немає: {names}.</translation>
        </message>
    </context>
    <context>
        <name>PerformanceSection</name>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Performance</source>
            <translation>Швидкодія</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Automatic</source>
            <translation>Автоматично</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Device</source>
            <translation>Пристрій</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>What previews and photos are computed on. Automatic takes a graphics card that works, otherwise the processor. Batches have a choice of their own.</source>
            <translation>На чому обчислюються перегляд і фото. «Автоматично» бере робочу відеокарту, інакше процесор. Для пакетів є окремий вибір.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Test the processor</source>
            <translation>Випробувати процесор</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Test the graphics card</source>
            <translation>Випробувати відеокарту</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Test</source>
            <translation>Випробувати</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Processor threads</source>
            <translation>Потоки процесора</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>How many the processor computes with. Fewer leave room for other programs. It begins when the engine has nothing to do.</source>
            <translation>Скількома потоками рахує процесор. Менше – лишається місце іншим програмам. Почне діяти, коли обробка звільниться.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>All {count}</source>
            <translation>Усі {count}</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Low priority</source>
            <translation>Низький пріоритет</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>All other programs go first, which makes deblurring slower while they are busy. It begins when the engine has nothing to do.</source>
            <translation>Усі інші програми йдуть першими, тому обробка повільніша, поки вони зайняті. Почне діяти, коли обробка звільниться.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Stay awake while working</source>
            <translation>Не засинати під час роботи</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>The computer does not fall asleep while a batch or a training runs. Once they are done, it may.</source>
            <translation>Комп’ютер не засинає, поки триває пакет або навчання. Коли вони завершаться, він може заснути.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>NVIDIA graphics card</source>
            <translation>Відеокарта NVIDIA</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Testing…</source>
            <translation>Випробування…</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Deblurs a small picture, and says how long that takes.</source>
            <translation>Обробляє маленьке зображення й каже, скільки це триває.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Tested {when}:</source>
            <translation>Випробувано {when}:</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>{device}: {side} × {side} pixels in {seconds} s (tested {when}).</source>
            <translation>{device}: {side} × {side} пікселів за {seconds} с (випробувано {when}).</translation>
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
        <name>PhotosPage</name>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Add a folder first.</source>
            <translation>Спершу додайте теку.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>The photos are still being looked at.</source>
            <translation>Фото ще перевіряються.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>The photos were not looked at yet.</source>
            <translation>Фото ще не перевірено.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Choose your photos</source>
            <translation>Виберіть свої фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>They are only read. A few are kept aside to measure the new model by.</source>
            <translation>Вони лише читаються. Кілька відкладається, щоб виміряти на них нову модель.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Deblur looks at every photo and leaves out what would teach it something wrong: photos that are blurry themselves, too small, damaged, or there twice. About one photo in ten is kept aside and never practised on, with all others of its scene, so that the comparison at the end is honest. The more different scenes there are, the better: 200 photos of one holiday teach more than 200 of one wall.</source>
            <translation>Deblur переглядає кожне фото й відкидає те, що навчило б хибного: фото, що самі розмиті, замалі, пошкоджені або повторюються. Приблизно кожне десяте фото відкладається разом з усіма іншими тієї самої сцени, і на них модель ніколи не вправляється, щоб порівняння наприкінці було чесним. Що більше різних сцен, то краще: 200 фото з однієї відпустки вчать більше, ніж 200 фото однієї стіни.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Add folder…</source>
            <translation>Додати теку…</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Folders</source>
            <translation>Теки</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Remove</source>
            <translation>Вилучити</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Look again</source>
            <translation>Перевірити ще раз</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Photos that were looked at</source>
            <translation>Перевірені фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>What was found</source>
            <translation>Що знайдено</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Photos</source>
            <translation>Фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Use anyway</source>
            <translation>Усе одно взяти</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Photos of the row</source>
            <translation>Фото цього рядка</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Use anyway: {reason}</source>
            <translation>Усе одно взяти: {reason}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_photos.py" />
            <source>and %n more</source>
            <translation>
                <numerusform>і ще %n</numerusform>
                <numerusform>і ще %n</numerusform>
                <numerusform>і ще %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanPage</name>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>How long to train</source>
            <translation>Скільки навчати</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Measure again</source>
            <translation>Виміряти знову</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Measuring how fast this computer trains: a short dry run.</source>
            <translation>Вимірюється, як швидко навчає цей комп’ютер: коротка проба.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>The dry run takes a moment.</source>
            <translation>Проба триває хвильку.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Nothing was measured yet.</source>
            <translation>Ще нічого не виміряно.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Make room on the disk, then measure again.</source>
            <translation>Звільніть місце на диску й виміряйте знову.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>How much time do you have?</source>
            <translation>Скільки у вас часу?</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Measured on this computer just now. You can pause and go on at any time.</source>
            <translation>Щойно виміряно на цьому комп’ютері. Будь-коли можна призупинити й продовжити.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Training means looking at small parts of your photos again and again. Longer is better up to a point, and the page after this one shows when that is reached: Deblur checks regularly on the photos that were kept aside, keeps the best model it has had, and stops by itself when nothing gets better any more. What was learned is written down regularly, so that a power cut costs minutes at most.</source>
            <translation>Навчати – це знову й знову дивитися на малі частини ваших фото. Що довше, то краще, але до певної межі, і наступна сторінка показує, коли її досягнуто: Deblur регулярно перевіряє модель на відкладених фото, зберігає найкращу і сам зупиняється, коли вже нічого не кращає. Вивчене регулярно записується, тож вимкнення струму коштує щонайбільше кількох хвилин.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Quick</source>
            <translation>Швидко</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Enough to see whether your photos help.</source>
            <translation>Досить, щоб побачити, чи допомагають ваші фото.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Balanced</source>
            <translation>Збалансовано</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Most of what can be gained. Good over lunch.</source>
            <translation>Більша частина можливого. Якраз на час обіду.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Thorough</source>
            <translation>Ретельно</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Everything that can be gained. Leave it overnight.</source>
            <translation>Усе, що можливо. Залиште на ніч.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Advanced</source>
            <translation>Додатково</translation>
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
        <message numerus="yes">
            <location filename="../../app/views/batch_preflight.py" />
            <source>%n result(s) get another name, since theirs is taken</source>
            <translation>
                <numerusform>%n результат отримає іншу назву, бо його назву зайнято</numerusform>
                <numerusform>%n результати отримають інші назви, бо їхні зайнято</numerusform>
                <numerusform>%n результатів отримають інші назви, бо їхні зайнято</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_preflight.py" />
            <source>… and %n more photo(s)</source>
            <translation>
                <numerusform>… і ще %n фото</numerusform>
                <numerusform>… і ще %n фото</numerusform>
                <numerusform>… і ще %n фото</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>{photo}: {result} is there already</source>
            <translation>{photo}: {result} уже є</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>The disk is too full: about {needed} are needed, and {free} are free.</source>
            <translation>На диску замало місця: потрібно приблизно {needed}, вільно {free}.</translation>
        </message>
    </context>
    <context>
        <name>PreviewSection</name>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Preview</source>
            <translation>Перегляд</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Preview photos when they open</source>
            <translation>Обробляти перегляд, щойно фото відкрито</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>A part with much detail is deblurred at once. Off waits until you ask.</source>
            <translation>Частина з багатьма деталями обробляється одразу. Якщо вимкнути, Deblur чекає, доки ви попросите.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Preview area</source>
            <translation>Ділянка перегляду</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Side of that part, in photos that are opened from now on. Smaller is quicker.</source>
            <translation>Сторона цієї частини у фото, відкритих відтепер. Менша – швидше.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>pixels</source>
            <translation>пікселів</translation>
        </message>
    </context>
    <context>
        <name>PrivacySection</name>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Privacy</source>
            <translation>Приватність</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Nothing is sent</source>
            <translation>Нічого не надсилається</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Photos, results and models stay on this computer. Deblur opens no connection to a network, counts nothing and reports nothing.</source>
            <translation>Фото, результати й моделі лишаються на цьому комп’ютері. Deblur не встановлює з’єднань із мережею, нічого не рахує й нікуди не звітує.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>No update check</source>
            <translation>Без перевірки оновлень</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Deblur does not look for new versions. They come through whatever you installed it with.</source>
            <translation>Deblur не шукає нових версій. Вони надходять так, як ви його встановили.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>What is remembered here</source>
            <translation>Що тут запам’ятовується</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Your settings, recent photos, journals of batches, and a log without pixels. All of it can be deleted without harm while Deblur is closed.</source>
            <translation>Ваші параметри, нещодавні фото, журнали пакетів і журнал роботи без пікселів. Усе це можна без шкоди видалити, коли Deblur закрито.</translation>
        </message>
    </context>
    <context>
        <name>ReaderSheet</name>
        <message>
            <location filename="../../app/views/reader_sheet.py" />
            <source>Close</source>
            <translation>Закрити</translation>
        </message>
        <message>
            <location filename="../../app/views/reader_sheet.py" />
            <source>Contents</source>
            <translation>Зміст</translation>
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
        <name>ReportSheet</name>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Report a problem</source>
            <translation>Повідомлення про проблему</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Leave out folders, names of photos, and my name</source>
            <translation>Не включати тек, назв фото й мого імені</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Copy</source>
            <translation>Копіювати</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Save to a file…</source>
            <translation>Зберегти у файл…</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Close</source>
            <translation>Закрити</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Saved as {name}.</source>
            <translation>Збережено як {name}.</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>What happened</source>
            <translation>Що сталося</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>What did you do, what did you expect, and what happened? (if you like)</source>
            <translation>Що ви робили, чого чекали й що сталося? (за бажанням)</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>What is copied</source>
            <translation>Що копіюється</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>This is everything that a report contains. Nothing is sent: copy it, or save it, and give it to those who help you.</source>
            <translation>Це все, що містить звіт. Нічого не надсилається: скопіюйте його або збережіть і дайте тим, хто вам допомагає.</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Gathering…</source>
            <translation>Збирання…</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Copied.</source>
            <translation>Скопійовано.</translation>
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
        <name>SavingSection</name>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Saving</source>
            <translation>Збереження</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>File format</source>
            <translation>Формат файлу</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>What results are saved as. Batches have a format of their own.</source>
            <translation>У якому форматі зберігаються результати. Для пакетів є окремий формат.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Same as photo</source>
            <translation>Як у фото</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Quality</source>
            <translation>Якість</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>1 to 100, for JPEG, WebP and AVIF: higher is better and larger.</source>
            <translation>Від 1 до 100, для JPEG, WebP і AVIF: вища – краще, але більший файл.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Keep date and camera</source>
            <translation>Зберегти дату й камеру</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Results keep what the file knows about the photo.</source>
            <translation>Результати зберігають те, що файл знає про фото.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Remove location</source>
            <translation>Вилучити місце</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Results do not tell where the photo was taken.</source>
            <translation>Результати не показують, де зроблено фото.</translation>
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
        <name>SettingsActions</name>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Search</source>
            <translation>Пошук</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Show only settings with some text</source>
            <translation>Показати лише параметри з певним текстом</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Settings</source>
            <translation>Параметри</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialogs</name>
        <message>
            <location filename="../../app/views/settings_dialogs.py" />
            <source>Export settings</source>
            <translation>Експорт параметрів</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_dialogs.py" />
            <source>Import settings</source>
            <translation>Імпорт параметрів</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_dialogs.py" />
            <source>Choose a folder</source>
            <translation>Вибір теки</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_dialogs.py" />
            <source>Settings</source>
            <translation>Параметри</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_dialogs.py" />
            <source>All files</source>
            <translation>Усі файли</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Settings</source>
            <translation>Параметри</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Search settings</source>
            <translation>Пошук параметрів</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Search ({key})</source>
            <translation>Пошук ({key})</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Sections</source>
            <translation>Розділи</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>The language changes when Deblur starts again.</source>
            <translation>Мова зміниться під час наступного запуску Deblur.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>No setting has “{text}” in it.</source>
            <translation>Немає параметрів, що містять «{text}».</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>All settings are as at first</source>
            <translation>Усі параметри такі, як спочатку</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>The settings are in {name}</source>
            <translation>Параметри записано в {name}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/settings_page.py" />
            <source>%n setting(s) taken from the file</source>
            <translation>
                <numerusform>Із файлу взято %n параметр</numerusform>
                <numerusform>Із файлу взято %n параметри</numerusform>
                <numerusform>Із файлу взято %n параметрів</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>These cannot be used here, and were left out: {names}.</source>
            <translation>Ці параметри тут непридатні, їх пропущено: {names}.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>{reason}. Nothing was changed.</source>
            <translation>{reason}. Нічого не змінено.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>{name} cannot be used</source>
            <translation>{name} не можна використати</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Undo</source>
            <translation>Відмінити</translation>
        </message>
    </context>
    <context>
        <name>SettingsSection</name>
        <message>
            <location filename="../../app/views/settings_section.py" />
            <source>Reset</source>
            <translation>Скинути</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_section.py" />
            <source>As these settings are at first</source>
            <translation>Повернути параметри до початкових</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_section.py" />
            <source>Reset: {section}</source>
            <translation>Скинути: {section}</translation>
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
        <name>SleepDialog</name>
        <message>
            <location filename="../../app/views/batch_sleep_dialog.py" />
            <source>When done</source>
            <translation>Після завершення</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_sleep_dialog.py" />
            <source>Stay awake</source>
            <translation>Не засинати</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_sleep_dialog.py" />
            <source>Sleep now</source>
            <translation>Заснути зараз</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_sleep_dialog.py" />
            <source>The batch is done. This was chosen under "When done".</source>
            <translation>Пакет завершено. Це було вибрано в «Після завершення».</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_sleep_dialog.py" />
            <source>The computer goes to sleep in %n second(s)</source>
            <translation>
                <numerusform>Комп’ютер засне через %n секунду</numerusform>
                <numerusform>Комп’ютер засне через %n секунди</numerusform>
                <numerusform>Комп’ютер засне через %n секунд</numerusform>
            </translation>
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
        <name>StepHeader</name>
        <message>
            <location filename="../../app/views/finetune_steps.py" />
            <source>Step {number} of {count}: {title}</source>
            <translation>Крок {number} з {count}: {title}</translation>
        </message>
    </context>
    <context>
        <name>StepPage</name>
        <message>
            <location filename="../../app/views/finetune_step.py" />
            <source>What does this mean?</source>
            <translation>Що це означає?</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_step.py" />
            <source>The training has begun. What was chosen can be looked at here; to change it, discard the training first.</source>
            <translation>Навчання почалося. Тут можна переглянути вибране; щоб його змінити, спершу відкиньте навчання.</translation>
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
        <name>TrainingPage</name>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>The comparison follows when the training has ended.</source>
            <translation>Порівняння буде, коли навчання завершиться.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Deblur is practising</source>
            <translation>Deblur вправляється</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>The photos at the left are some of those that were kept aside: the model never practises on them, so they show what it can do with photos it does not know. After every check they are deblurred anew. The blue line is how near they come to the sharp photos, higher is better; the dashed one is the error while practising, lower is better. When the blue line falls while the dashed one goes on falling, the model learns your photos by heart, which helps nobody: then the best model so far is the one that counts, and it is kept in any case.</source>
            <translation>Фото ліворуч – деякі з відкладених: модель на них ніколи не вправляється, тож вони показують, що вона може з незнайомими фото. Після кожної перевірки їх обробляють заново. Синя лінія показує, наскільки вони наближаються до різких фото, вище – краще; пунктирна – похибку під час вправляння, нижче – краще. Коли синя лінія падає, а пунктирна й далі знижується, модель учить ваші фото напам’ять, а це нікому не допомагає: тоді важить найкраща досі модель, а її в кожному разі збережено.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Before</source>
            <translation>До</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Base model</source>
            <translation>Основа</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Now</source>
            <translation>Тепер</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Best</source>
            <translation>Найкраща</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Check that is looked at</source>
            <translation>Перевірка, яку показано</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Held-out photo {number}</source>
            <translation>Відкладене фото {number}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Progress of the training</source>
            <translation>Перебіг навчання</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Error on a logarithmic scale</source>
            <translation>Похибка в логарифмічному масштабі</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Pause</source>
            <translation>Пауза</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Stop and keep best</source>
            <translation>Зупинити й залишити найкращу</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Discard…</source>
            <translation>Відкинути…</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Try on my photo</source>
            <translation>Спробувати на моєму фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Go on</source>
            <translation>Продовжити</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>There is no best model yet.</source>
            <translation>Найкращої моделі ще немає.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>See what the best model so far makes of the photo that is open</source>
            <translation>Побачити, що найкраща досі модель робить із відкритим фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Not yet</source>
            <translation>Ще ні</translation>
        </message>
    </context>
    <context>
        <name>TryDialog</name>
        <message>
            <location filename="../../app/views/finetune_try.py" />
            <source>Try on my photo</source>
            <translation>Спробувати на моєму фото</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_try.py" />
            <source>{name}, best so far</source>
            <translation>{name}, найкраща досі</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_try.py" />
            <source>Original</source>
            <translation>Оригінал</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_try.py" />
            <source>Deblurring…</source>
            <translation>Обробка…</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_try.py" />
            <source>Close</source>
            <translation>Закрити</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_try.py" />
            <source>The preview area of the photo that is open. The training goes on.</source>
            <translation>Ділянка перегляду відкритого фото. Навчання триває.</translation>
        </message>
    </context>
    <context>
        <name>TuningSection</name>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Fine-tuning</source>
            <translation>Донавчання</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Work folder</source>
            <translation>Робоча тека</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Fine-tunings that begin from now on are kept there: checkpoints and pictures, up to some gigabytes. Those that began elsewhere stay where they are.</source>
            <translation>Тут зберігаються донавчання, початі відтепер: контрольні точки й зображення, до кількох гігабайтів. Ті, що почалися деінде, лишаються на місці.</translation>
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
    <context>
        <name>_Pictures</name>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Before</source>
            <translation>До</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>After</source>
            <translation>Після</translation>
        </message>
    </context>
</TS>
