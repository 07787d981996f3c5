<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>BatchNotices</name>
        <message numerus="yes">
            <location filename="../../app/views/batch_notices.py" />
            <source>%n deblurred</source>
            <translation>
                <numerusform>%n deblurred</numerusform>
                <numerusform>%n deblurred</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_notices.py" />
            <source>%n failed</source>
            <translation>
                <numerusform>%n failed</numerusform>
                <numerusform>%n failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_notices.py" />
            <source>%n skipped</source>
            <translation>
                <numerusform>%n skipped</numerusform>
                <numerusform>%n skipped</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BatchSummary</name>
        <message numerus="yes">
            <location filename="../../app/views/batch_summary.py" />
            <source>%n failed</source>
            <translation>
                <numerusform>%n failed</numerusform>
                <numerusform>%n failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_summary.py" />
            <source>%n skipped</source>
            <translation>
                <numerusform>%n skipped</numerusform>
                <numerusform>%n skipped</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FinetuneWords</name>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>{share} done, %n check(s)</source>
            <translation>
                <numerusform>{share} done, %n check</numerusform>
                <numerusform>{share} done, %n checks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>Enough: %n usable photos.</source>
            <translation>
                <numerusform>Enough: %n usable photo.</numerusform>
                <numerusform>Enough: %n usable photos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>Enough: %n usable photos. {least} is the minimum, {enough} or more are better.</source>
            <translation>
                <numerusform>Enough: %n usable photo. {least} is the minimum, {enough} or more are better.</numerusform>
                <numerusform>Enough: %n usable photos. {least} is the minimum, {enough} or more are better.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>Not enough: %n usable photos, {least} are needed.</source>
            <translation>
                <numerusform>Not enough: %n usable photo, {least} are needed.</numerusform>
                <numerusform>Not enough: %n usable photos, {least} are needed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>%n of them are kept aside with their scenes, to measure by; they are never learned from.</source>
            <translation>
                <numerusform>%n of them is kept aside with its scene, to measure by; it is never learned from.</numerusform>
                <numerusform>%n of them are kept aside with their scenes, to measure by; they are never learned from.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>No better for %n check(s).</source>
            <translation>
                <numerusform>No better for %n check.</numerusform>
                <numerusform>No better for %n checks.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>Check %n</source>
            <translation>
                <numerusform>Check %n</numerusform>
                <numerusform>Check %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GeneralSection</name>
        <message numerus="yes">
            <location filename="../../app/views/settings_sections.py" />
            <source>%n photo(s) are remembered.</source>
            <translation>
                <numerusform>%n photo is remembered.</numerusform>
                <numerusform>%n photos are remembered.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LeaveGuard</name>
        <message numerus="yes">
            <location filename="../../app/controllers/leave_guard.py" />
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message numerus="yes">
            <location filename="../../app/main_window.py" />
            <source>%n photo(s) added to the batch</source>
            <translation>
                <numerusform>%n photo added to the batch</numerusform>
                <numerusform>%n photos added to the batch</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ModelCard</name>
        <message numerus="yes">
            <location filename="../../app/views/model_card.py" />
            <source>%n models are selected.</source>
            <translation>
                <numerusform>%n model is selected.</numerusform>
                <numerusform>%n models are selected.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ModelWords</name>
        <message numerus="yes">
            <location filename="../../app/views/model_words.py" />
            <source>%n pair(s)</source>
            <translation>
                <numerusform>%n pair</numerusform>
                <numerusform>%n pairs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OpenPresenter</name>
        <message numerus="yes">
            <location filename="../../app/presenters/open_presenter.py" />
            <source>%n photo(s) were open.</source>
            <translation>
                <numerusform>%n photo was open.</numerusform>
                <numerusform>%n photos were open.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PhotoController</name>
        <message numerus="yes">
            <location filename="../../app/controllers/photo_controller.py" />
            <source>%n photos opened. The others wait in the strip.</source>
            <translation>
                <numerusform>%n photo opened. The others wait in the strip.</numerusform>
                <numerusform>%n photos opened. The others wait in the strip.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PhotosPage</name>
        <message numerus="yes">
            <location filename="../../app/views/finetune_photos.py" />
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreflightSheet</name>
        <message numerus="yes">
            <location filename="../../app/views/batch_preflight.py" />
            <source>Start anyway (%n will be skipped)</source>
            <translation>
                <numerusform>Start anyway (%n will be skipped)</numerusform>
                <numerusform>Start anyway (%n will be skipped)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_preflight.py" />
            <source>%n result(s) get another name, since theirs is taken</source>
            <translation>
                <numerusform>%n result gets another name, since its own is taken</numerusform>
                <numerusform>%n results get other names, since theirs are taken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_preflight.py" />
            <source>… and %n more photo(s)</source>
            <translation>
                <numerusform>… and %n more photo</numerusform>
                <numerusform>… and %n more photos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message numerus="yes">
            <location filename="../../app/views/settings_page.py" />
            <source>%n setting(s) taken from the file</source>
            <translation>
                <numerusform>%n setting taken from the file</numerusform>
                <numerusform>%n settings taken from the file</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SleepDialog</name>
        <message numerus="yes">
            <location filename="../../app/views/batch_sleep_dialog.py" />
            <source>The computer goes to sleep in %n second(s)</source>
            <translation>
                <numerusform>The computer goes to sleep in %n second</numerusform>
                <numerusform>The computer goes to sleep in %n seconds</numerusform>
            </translation>
        </message>
    </context>
</TS>
