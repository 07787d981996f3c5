<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Sharpens photos that are blurred by a shaky hand or by movement. It works on this computer alone and never changes an original.</source>
            <translation>Schärft Fotos, die verwackelt oder durch Bewegung unscharf sind. Deblur arbeitet allein auf diesem Computer und verändert nie ein Original.</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Deblur and the model that comes with it are under the Apache License 2.0: you may use, change and share them.</source>
            <translation>Deblur und das mitgelieferte Modell stehen unter der Apache License 2.0: Sie dürfen sie verwenden, ändern und weitergeben.</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>The words of the licence</source>
            <translation>Der Wortlaut der Lizenz</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Who made the models, and from whose photos</source>
            <translation>Wer die Modelle gemacht hat, und aus wessen Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Qt, under the LGPL</source>
            <translation>Qt, unter der LGPL</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>After the work of</source>
            <translation>Nach Arbeiten von</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>No model is installed.</source>
            <translation>Kein Modell ist installiert.</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Made from</source>
            <translation>Entstanden aus</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>{name}: what it learned from</source>
            <translation>{name}: woraus es gelernt hat</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>{name}: credits</source>
            <translation>{name}: Dank an</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>The window is made with Qt {version} and PySide6, © The Qt Company Ltd. and other contributors. They are used under the GNU Lesser General Public License, version 3, whose words follow.</source>
            <translation>Das Fenster ist mit Qt {version} und PySide6 gemacht, © The Qt Company Ltd. und weitere Mitwirkende. Sie werden unter der GNU Lesser General Public License, Version 3, verwendet, deren Wortlaut folgt.</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Qt comes as shared libraries in files of their own. You may replace them with versions that you have changed, and examine how Deblur works with them. Their source is at code.qt.io and download.qt.io.</source>
            <translation>Qt kommt als gemeinsam genutzte Bibliotheken in eigenen Dateien. Sie dürfen sie durch von Ihnen geänderte Fassungen ersetzen und untersuchen, wie Deblur damit arbeitet. Der Quelltext liegt auf code.qt.io und download.qt.io.</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>The words of the licence are at docs.python.org/3/license.html.</source>
            <translation>Der Wortlaut der Lizenz steht auf docs.python.org/3/license.html.</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>At home at</source>
            <translation>Zu finden auf</translation>
        </message>
        <message>
            <location filename="../../app/views/about_chapters.py" />
            <source>The package brings no file with its licence.</source>
            <translation>Das Paket bringt keine Datei mit seiner Lizenz mit.</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Open…</source>
            <translation>Öffnen …</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Open photos</source>
            <translation>Fotos öffnen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Paste a photo or copied files</source>
            <translation>Ein Foto oder kopierte Dateien einfügen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Save the result</source>
            <translation>Das Ergebnis speichern</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Save as…</source>
            <translation>Speichern unter …</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Save the result under a name</source>
            <translation>Das Ergebnis unter einem Namen speichern</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Next photo</source>
            <translation>Nächstes Foto</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Show the next open photo</source>
            <translation>Das nächste offene Foto zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Previous photo</source>
            <translation>Voriges Foto</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Show the previous open photo</source>
            <translation>Das vorige offene Foto zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Close photo</source>
            <translation>Foto schließen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Close this photo</source>
            <translation>Dieses Foto schließen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Add to batch</source>
            <translation>Zum Stapel</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Put the open photos into the batch</source>
            <translation>Die offenen Fotos in den Stapel legen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Deblurring</source>
            <translation>Schärfen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Deblur whole photo</source>
            <translation>Ganzes Foto schärfen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Deblur the whole photo</source>
            <translation>Das ganze Foto schärfen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Pause or go on</source>
            <translation>Anhalten oder fortfahren</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Stop deblurring</source>
            <translation>Das Schärfen abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Compare models…</source>
            <translation>Modelle vergleichen …</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>See the preview area under several models</source>
            <translation>Den Vorschaubereich mit mehreren Modellen sehen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Split</source>
            <translation>Geteilt</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Original and result with a line between them</source>
            <translation>Original und Ergebnis, getrennt durch eine Linie</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Original and result beside it</source>
            <translation>Das Original und daneben das Ergebnis</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Result only</source>
            <translation>Nur Ergebnis</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>The result alone</source>
            <translation>Allein das Ergebnis</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Loupe</source>
            <translation>Lupe</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>A magnifying glass under the cursor</source>
            <translation>Ein Vergrößerungsglas unter dem Mauszeiger</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Show the whole photo</source>
            <translation>Das ganze Foto zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>100 %</source>
            <translation>100 %</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Show every pixel</source>
            <translation>Jeden Pixel zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>200 %</source>
            <translation>200 %</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Show pixels twice as large</source>
            <translation>Pixel doppelt so groß zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Brush</source>
            <translation>Pinsel</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Paint where the result is used</source>
            <translation>Malen, wo das Ergebnis gelten soll</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Erase</source>
            <translation>Radieren</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Paint where the original is kept</source>
            <translation>Malen, wo das Original bleiben soll</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Add or erase</source>
            <translation>Hinzufügen oder radieren</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Change between adding and erasing</source>
            <translation>Zwischen Hinzufügen und Radieren wechseln</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Larger brush</source>
            <translation>Größerer Pinsel</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Make the brush larger</source>
            <translation>Den Pinsel vergrößern</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Smaller brush</source>
            <translation>Kleinerer Pinsel</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Make the brush smaller</source>
            <translation>Den Pinsel verkleinern</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Invert</source>
            <translation>Umkehren</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Swap what is painted and what is not</source>
            <translation>Bemaltes und Unbemaltes tauschen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Remove everything painted</source>
            <translation>Alles Gemalte entfernen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Show what is painted</source>
            <translation>Bemaltes zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Tint what is painted</source>
            <translation>Bemaltes einfärben</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Take back the last change</source>
            <translation>Die letzte Änderung zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Do again what was taken back</source>
            <translation>Das Zurückgenommene wiederholen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Show all keys</source>
            <translation>Alle Tasten zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Help for what you are looking at</source>
            <translation>Hilfe zu dem, was Sie gerade sehen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>On the photo</source>
            <translation>Auf dem Foto</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Hold to see the original</source>
            <translation>Halten, um das Original zu sehen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Move the photo</source>
            <translation>Das Foto verschieben</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Arrow keys</source>
            <translation>Pfeiltasten</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Move the line</source>
            <translation>Die Linie verschieben</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Move the line far</source>
            <translation>Die Linie weit verschieben</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Shift</source>
            <translation>Umschalt</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Zoom at the cursor</source>
            <translation>Am Mauszeiger vergrößern</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Wheel</source>
            <translation>Mausrad</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>All of the photo or 100 %</source>
            <translation>Ganzes Foto oder 100 %</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Middle click</source>
            <translation>Mittelklick</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Move the preview area</source>
            <translation>Den Vorschaubereich verschieben</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Paint a point with the brush</source>
            <translation>Einen Punkt mit dem Pinsel malen</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Loupe at 100 % or 200 %</source>
            <translation>Lupe mit 100 % oder 200 %</translation>
        </message>
        <message>
            <location filename="../../app/views/actions.py" />
            <source>Ctrl</source>
            <translation>Strg</translation>
        </message>
    </context>
    <context>
        <name>AdvancedPanel</name>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>Tile size</source>
            <translation>Kachelgröße</translation>
        </message>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>Average flips (8 times slower)</source>
            <translation>Spiegelungen mitteln
(8-mal langsamer)</translation>
        </message>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>Deblur the photo turned and mirrored, and use the average: a little cleaner</source>
            <translation>Das Foto auch gedreht und gespiegelt schärfen und den Mittelwert nehmen: etwas sauberer</translation>
        </message>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>The same photo and settings always give the same result.</source>
            <translation>Dasselbe Foto mit denselben Einstellungen ergibt immer dasselbe Ergebnis.</translation>
        </message>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>NVIDIA graphics card</source>
            <translation>NVIDIA-Grafikkarte</translation>
        </message>
        <message>
            <location filename="../../app/views/advanced_panel.py" />
            <source>{side} px</source>
            <translation>{side} px</translation>
        </message>
    </context>
    <context>
        <name>AdvancedSection</name>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>{side} px</source>
            <translation>{side} px</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Tile size</source>
            <translation>Kachelgröße</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Photos that are opened from now on are deblurred in pieces of this size. Automatic fits them to the free memory.</source>
            <translation>Fotos, die ab jetzt geöffnet werden, werden in Teilen dieser Größe geschärft. „Automatisch“ richtet sich nach dem freien Speicher.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Precision</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Numbers that are computed with. Automatic takes the fastest that is exact enough here; half precision needs a processor or graphics card that has it. Batches go by their preset.</source>
            <translation>Womit gerechnet wird. „Automatisch“ nimmt das Schnellste, das hier genau genug ist; halbe Genauigkeit braucht einen Prozessor oder eine Grafikkarte, die sie hat. Stapel richten sich nach ihrer Vorgabe.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Full (fp32)</source>
            <translation>Voll (fp32)</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Half (bf16)</source>
            <translation>Halb (bf16)</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Half (fp16)</source>
            <translation>Halb (fp16)</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Usual</source>
            <translation>Übliches</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Warnings</source>
            <translation>Warnungen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Errors alone</source>
            <translation>Nur Fehler</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>How much is written down about what Deblur does. It never holds pixels.</source>
            <translation>Wie viel darüber aufgeschrieben wird, was Deblur tut. Pixel sind nie darin.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Log folder</source>
            <translation>Ordner des Protokolls</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Export settings</source>
            <translation>Einstellungen exportieren</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Writes all settings and keys into a file, without names of your photos.</source>
            <translation>Schreibt alle Einstellungen und Tasten in eine Datei, ohne Namen Ihrer Fotos.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Import settings</source>
            <translation>Einstellungen importieren</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Takes what such a file says. Values that cannot be are named and left out.</source>
            <translation>Übernimmt, was eine solche Datei sagt. Unmögliche Werte werden genannt und ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Import…</source>
            <translation>Importieren …</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Reset all settings</source>
            <translation>Alle Einstellungen zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Everything on this page, keys included, becomes as it was at first.</source>
            <translation>Alles auf dieser Seite, auch die Tasten, wird, wie es am Anfang war.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Reset all</source>
            <translation>Alles zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>Announcer</name>
        <message>
            <location filename="../../app/presenters/announcer.py" />
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <location filename="../../app/views/banner.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../app/views/banner.py" />
            <source>Report…</source>
            <translation>Bericht …</translation>
        </message>
        <message>
            <location filename="../../app/views/banner.py" />
            <source>Close message</source>
            <translation>Meldung schließen</translation>
        </message>
        <message>
            <location filename="../../app/views/banner.py" />
            <source>Details</source>
            <translation>Details</translation>
        </message>
    </context>
    <context>
        <name>BatchActions</name>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Add photos…</source>
            <translation>Fotos hinzufügen …</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Add photos</source>
            <translation>Fotos hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Add folder…</source>
            <translation>Ordner hinzufügen …</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Add all photos of a folder</source>
            <translation>Alle Fotos eines Ordners hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Take the selected photos out of the list; their files stay</source>
            <translation>Die gewählten Fotos aus der Liste nehmen; ihre Dateien bleiben</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Clear finished</source>
            <translation>Fertige entfernen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Take what is done out of the list; the files stay</source>
            <translation>Fertiges aus der Liste nehmen; die Dateien bleiben</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Filter</source>
            <translation>Filtern</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Show only photos with some text</source>
            <translation>Nur Fotos mit einem bestimmten Text zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Save report as table…</source>
            <translation>Bericht als Tabelle speichern …</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Save what became of every photo as CSV</source>
            <translation>Als CSV speichern, was aus jedem Foto wurde</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Save report as JSON…</source>
            <translation>Bericht als JSON speichern …</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Save what became of every photo as JSON</source>
            <translation>Als JSON speichern, was aus jedem Foto wurde</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Start</source>
            <translation>Starten</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Start deblurring the list, or go on</source>
            <translation>Die Liste schärfen oder damit fortfahren</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Pause at once; then it is safe to close</source>
            <translation>Sofort anhalten; danach kann Deblur geschlossen werden</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Stop after this one</source>
            <translation>Nach diesem anhalten</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Finish the photo in work, then stop</source>
            <translation>Das laufende Foto fertigstellen, dann anhalten</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Cancel all</source>
            <translation>Alles abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Stop at once; results stay</source>
            <translation>Sofort abbrechen; Ergebnisse bleiben</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Retry failed</source>
            <translation>Fehlgeschlagene wiederholen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Try what failed once more</source>
            <translation>Fehlgeschlagenes noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Have the selected photos done earlier</source>
            <translation>Die gewählten Fotos früher bearbeiten</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Have the selected photos done later</source>
            <translation>Die gewählten Fotos später bearbeiten</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_actions.py" />
            <source>Batch</source>
            <translation>Stapel</translation>
        </message>
    </context>
    <context>
        <name>BatchBar</name>
        <message>
            <location filename="../../app/views/batch_bar.py" />
            <source>Filter</source>
            <translation>Filtern</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_bar.py" />
            <source>Batch</source>
            <translation>Stapel</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_bar.py" />
            <source>Filter ({key})</source>
            <translation>Filtern ({key})</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_bar.py" />
            <source>Continue</source>
            <translation>Fortfahren</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_bar.py" />
            <source>Start</source>
            <translation>Starten</translation>
        </message>
    </context>
    <context>
        <name>BatchCompare</name>
        <message>
            <location filename="../../app/views/batch_compare.py" />
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_compare.py" />
            <source>Open in Photo</source>
            <translation>Unter Foto öffnen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_compare.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_compare.py" />
            <source>Compare {name}</source>
            <translation>{name} vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_compare.py" />
            <source>no result yet</source>
            <translation>noch kein Ergebnis</translation>
        </message>
    </context>
    <context>
        <name>BatchDialogs</name>
        <message>
            <location filename="../../app/views/batch_dialogs.py" />
            <source>Save report</source>
            <translation>Bericht speichern</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_dialogs.py" />
            <source>Save preset</source>
            <translation>Vorgabe speichern</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_dialogs.py" />
            <source>Name of the preset:</source>
            <translation>Name der Vorgabe:</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_dialogs.py" />
            <source>The batch is not done yet.</source>
            <translation>Der Stapel ist noch nicht fertig.</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_dialogs.py" />
            <source>Deblur can go on where it was at the next start.</source>
            <translation>Deblur kann beim nächsten Start dort fortfahren.</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_dialogs.py" />
            <source>Pause and quit</source>
            <translation>Anhalten und beenden</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_dialogs.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>BatchEmpty</name>
        <message>
            <location filename="../../app/views/batch_empty.py" />
            <source>Drop a folder to begin</source>
            <translation>Zum Beginnen einen Ordner
hierher ziehen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_empty.py" />
            <source>Nothing is written until you press Start. Originals are never changed.</source>
            <translation>Bis Sie „Starten“ drücken, wird nichts geschrieben.
Originale werden nie verändert.</translation>
        </message>
    </context>
    <context>
        <name>BatchFates</name>
        <message>
            <location filename="../../app/controllers/batch_fates.py" />
            <source>{name} is there already</source>
            <translation>{name} gibt es schon</translation>
        </message>
    </context>
    <context>
        <name>BatchInspector</name>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>NVIDIA graphics card</source>
            <translation>NVIDIA-Grafikkarte</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Custom</source>
            <translation>Eigene Werte</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Gentle</source>
            <translation>Sanft</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>{name} · {strength} %</source>
            <translation>{name} · {strength} %</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Preset</source>
            <translation>Vorgabe</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Save preset…</source>
            <translation>Vorgabe speichern …</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Keep these values under a name</source>
            <translation>Diese Werte unter einem Namen behalten</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Strength</source>
            <translation>Stärke</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>How much of the result counts</source>
            <translation>Wie viel vom Ergebnis zählt</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>If the file exists</source>
            <translation>Wenn es die Datei schon gibt</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Make a new name</source>
            <translation>Neuen Namen geben</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Skip the photo</source>
            <translation>Foto überspringen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Replace earlier result</source>
            <translation>Früheres Ergebnis ersetzen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Replaced is only what an earlier batch wrote and nobody has changed since</source>
            <translation>Ersetzt wird nur, was ein früherer Stapel geschrieben und seither niemand geändert hat</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>File format</source>
            <translation>Dateiformat</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Same as the photo</source>
            <translation>Wie das Foto</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Quality</source>
            <translation>Qualität</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Higher is better and larger</source>
            <translation>Höher ist besser und größer</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Metadata</source>
            <translation>Metadaten</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Keep all</source>
            <translation>Alle behalten</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Remove location</source>
            <translation>Ort entfernen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Remove all</source>
            <translation>Alle entfernen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Drop what a format cannot hold</source>
            <translation>Weglassen, was ein Format
nicht aufnehmen kann</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Such as 16 bits or transparency; otherwise the photo fails</source>
            <translation>Etwa 16 Bit oder Transparenz; sonst schlägt das Foto fehl</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>When done</source>
            <translation>Wenn fertig</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Let other programs go first</source>
            <translation>Anderen Programmen
den Vortritt lassen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>The computer stays quick; the batch may take longer</source>
            <translation>Der Computer bleibt flink; der Stapel kann länger dauern</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Look into sub-folders</source>
            <translation>Unterordner einbeziehen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>When a folder is added</source>
            <translation>Wenn ein Ordner hinzugefügt wird</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Make sub-folders again</source>
            <translation>Unterordner nachbilden</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>In the chosen folder, as they are around the originals</source>
            <translation>Im gewählten Ordner, so wie bei den Originalen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Do nothing</source>
            <translation>Nichts tun</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Notify me</source>
            <translation>Mich benachrichtigen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Open the folder</source>
            <translation>Den Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Sleep</source>
            <translation>Schlafen legen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>These can be changed when nothing is in work.</source>
            <translation>Dies lässt sich ändern, wenn nichts in Arbeit ist.</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>File format and metadata</source>
            <translation>Dateiformat und Metadaten</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Watch a folder</source>
            <translation>Einen Ordner beobachten</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Deblurring</source>
            <translation>Schärfen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Results</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Originals and files of others are never replaced.</source>
            <translation>Originale und fremde Dateien werden nie ersetzt.</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_inspector.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
    </context>
    <context>
        <name>BatchNotices</name>
        <message numerus="yes">
            <location filename="../../app/views/batch_notices.py" />
            <source>%n deblurred</source>
            <translation>
                <numerusform>%n geschärft</numerusform>
                <numerusform>%n geschärft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_notices.py" />
            <source>%n failed</source>
            <translation>
                <numerusform>%n fehlgeschlagen</numerusform>
                <numerusform>%n fehlgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_notices.py" />
            <source>%n skipped</source>
            <translation>
                <numerusform>%n übersprungen</numerusform>
                <numerusform>%n übersprungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>{counts} in {time}.</source>
            <translation>{counts} in {time}.</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>Some photos failed</source>
            <translation>Einige Fotos sind fehlgeschlagen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>The batch is done</source>
            <translation>Der Stapel ist fertig</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>Retry failed</source>
            <translation>Fehlgeschlagene wiederholen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>A batch was interrupted: {done} of {total} done</source>
            <translation>Ein Stapel wurde unterbrochen: {done} von {total} fertig</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>Results that were saved stay in either case.</source>
            <translation>Gespeicherte Ergebnisse bleiben in jedem Fall.</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>Continue</source>
            <translation>Fortfahren</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>Discard list</source>
            <translation>Liste verwerfen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>{name} is watched no longer</source>
            <translation>{name} wird nicht mehr beobachtet</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>The folder is not there any more.</source>
            <translation>Den Ordner gibt es nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>The computer could not be put to sleep</source>
            <translation>Der Computer ließ sich nicht schlafen legen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_notices.py" />
            <source>The system refused; the batch itself is done.</source>
            <translation>Das System hat abgelehnt; der Stapel selbst ist fertig.</translation>
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
            <translation>Der Name des Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>{model}</source>
            <translation>{model}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>The name of the model</source>
            <translation>Der Name des Modells</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>{strength}</source>
            <translation>{strength}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>The strength, 0 to 100</source>
            <translation>Die Stärke, 0 bis 100</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>{date}</source>
            <translation>{date}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>The day on which the batch was started</source>
            <translation>Der Tag, an dem der Stapel gestartet wurde</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>{counter:03}</source>
            <translation>{counter:03}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>001, 002, 003 … in the order of the list</source>
            <translation>001, 002, 003 … in der Reihenfolge der Liste</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>{ext}</source>
            <translation>{ext}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>The ending, as jpg</source>
            <translation>Die Endung, etwa jpg</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Where results go</source>
            <translation>Wohin Ergebnisse kommen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Folder beside the originals</source>
            <translation>Ordner bei den Originalen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Next to the originals</source>
            <translation>Neben den Originalen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>One chosen folder</source>
            <translation>Ein gewählter Ordner</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Name of the folder</source>
            <translation>Name des Ordners</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Choose a folder…</source>
            <translation>Ordner wählen …</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Names of results</source>
            <translation>Namen der Ergebnisse</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Folder for results: {name}</source>
            <translation>Ordner für Ergebnisse: {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_output.py" />
            <source>Put in: {what}</source>
            <translation>Einsetzen: {what}</translation>
        </message>
    </context>
    <context>
        <name>BatchPage</name>
        <message>
            <location filename="../../app/views/batch_page.py" />
            <source>Add all photos of a folder</source>
            <translation>Alle Fotos eines Ordners hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_page.py" />
            <source>Folder for results</source>
            <translation>Ordner für Ergebnisse</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_page.py" />
            <source>Saved the preset {name}</source>
            <translation>Vorgabe {name} gespeichert</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_page.py" />
            <source>Saved {name}</source>
            <translation>{name} gespeichert</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_page.py" />
            <source>Batch: {done} of {total}</source>
            <translation>Stapel: {done} von {total}</translation>
        </message>
    </context>
    <context>
        <name>BatchRows</name>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Checking</source>
            <translation>Wird geprüft</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Deblurring</source>
            <translation>Wird geschärft</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Done with note</source>
            <translation>Fertig mit Hinweis</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Skipped – exists</source>
            <translation>Übersprungen – gibt es schon</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_rows.py" />
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
    </context>
    <context>
        <name>BatchSummary</name>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>Progress of the batch</source>
            <translation>Fortschritt des Stapels</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>No photos yet</source>
            <translation>Noch keine Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>{done} of {total}</source>
            <translation>{done} von {total}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_summary.py" />
            <source>%n failed</source>
            <translation>
                <numerusform>%n fehlgeschlagen</numerusform>
                <numerusform>%n fehlgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_summary.py" />
            <source>%n skipped</source>
            <translation>
                <numerusform>%n übersprungen</numerusform>
                <numerusform>%n übersprungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>Looking ahead…</source>
            <translation>Vorausschau …</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>Estimating the time…</source>
            <translation>Dauer wird geschätzt …</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>Pausing…</source>
            <translation>Wird angehalten …</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>Stopping…</source>
            <translation>Wird abgebrochen …</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_summary.py" />
            <source>Paused – safe to close</source>
            <translation>Angehalten – kann geschlossen werden</translation>
        </message>
    </context>
    <context>
        <name>BatchTable</name>
        <message>
            <location filename="../../app/models/batch_table.py" />
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_table.py" />
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_table.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_table.py" />
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_table.py" />
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_table.py" />
            <source>Time</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <location filename="../../app/models/batch_table.py" />
            <source>Note</source>
            <translation>Hinweis</translation>
        </message>
    </context>
    <context>
        <name>BatchView</name>
        <message>
            <location filename="../../app/views/batch_view.py" />
            <source>Photos of the batch</source>
            <translation>Fotos des Stapels</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_view.py" />
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
    </context>
    <context>
        <name>BatchWatchPanel</name>
        <message>
            <location filename="../../app/views/batch_watch_panel.py" />
            <source>Deblur new photos as they come</source>
            <translation>Neue Fotos schärfen,
sobald sie ankommen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_watch_panel.py" />
            <source>Choose a folder…</source>
            <translation>Ordner wählen …</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_watch_panel.py" />
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_watch_panel.py" />
            <source>Seconds to wait until a new photo is whole</source>
            <translation>Sekunden, bis ein neues Foto als vollständig gilt</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_watch_panel.py" />
            <source>Wait until whole</source>
            <translation>Warten, bis vollständig</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_watch_panel.py" />
            <source>What is in the folder already, and results of the batch, are left alone.</source>
            <translation>Was schon im Ordner liegt, und Ergebnisse des Stapels bleiben unberührt.</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_watch_panel.py" />
            <source>Folder to watch: {name}</source>
            <translation>Beobachteter Ordner: {name}</translation>
        </message>
    </context>
    <context>
        <name>BatchWatching</name>
        <message>
            <location filename="../../app/presenters/batch_watching.py" />
            <source>Folder to watch</source>
            <translation>Zu beobachtender Ordner</translation>
        </message>
    </context>
    <context>
        <name>BlindView</name>
        <message>
            <location filename="../../app/views/finetune_canvas.py" />
            <source>Left</source>
            <translation>Links</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_canvas.py" />
            <source>Right</source>
            <translation>Rechts</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_canvas.py" />
            <source>Comparison of two models</source>
            <translation>Vergleich zweier Modelle</translation>
        </message>
    </context>
    <context>
        <name>BlurPage</name>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>How far the camera moves while the shutter is open</source>
            <translation>Wie weit sich die Kamera bei offenem Verschluss bewegt</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Blur</source>
            <translation>Unschärfe</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Other samples</source>
            <translation>Andere Beispiele</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Draw other samples of the same strength</source>
            <translation>Andere Beispiele gleicher Stärke ziehen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Sample {number}: sharp, and blurred beside it</source>
            <translation>Beispiel {number}: scharf und daneben unscharf</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Making samples…</source>
            <translation>Beispiele entstehen …</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>The samples are still being made.</source>
            <translation>Die Beispiele entstehen noch.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Does this look like your blur?</source>
            <translation>Sieht das aus wie Ihre Unschärfe?</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Left a part of a photo of yours, right the blur that Deblur makes of it.</source>
            <translation>Links ein Teil eines Ihrer Fotos, rechts die Unschärfe, die Deblur daraus macht.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>The new model practises on blur like this. If yours is milder or stronger, move the slider until the samples look like the photos that you want to rescue. They need not match one by one: a mixture is right, since no two shakes are alike. Blur that is much stronger than yours makes the model see blur where there is none; much milder, and it does not dare enough.</source>
            <translation>Das neue Modell übt an solcher Unschärfe. Ist Ihre schwächer oder stärker, verschieben Sie den Regler, bis die Beispiele aussehen wie die Fotos, die Sie retten möchten. Sie müssen nicht einzeln übereinstimmen: Eine Mischung ist richtig, denn kein Wackeln gleicht dem anderen. Ist die Unschärfe viel stärker als Ihre, sieht das Modell Unschärfe, wo keine ist; ist sie viel schwächer, traut es sich zu wenig.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Mild</source>
            <translation>Schwach</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_blur.py" />
            <source>Strong</source>
            <translation>Stark</translation>
        </message>
    </context>
    <context>
        <name>BusyLine</name>
        <message>
            <location filename="../../app/views/busy_line.py" />
            <source>Busy</source>
            <translation>Beschäftigt</translation>
        </message>
    </context>
    <context>
        <name>CanvasView</name>
        <message>
            <location filename="../../app/views/canvas_view.py" />
            <source>Deblurring this area…</source>
            <translation>Dieser Bereich wird geschärft …</translation>
        </message>
        <message>
            <location filename="../../app/views/canvas_view.py" />
            <source>Preview area</source>
            <translation>Vorschaubereich</translation>
        </message>
        <message>
            <location filename="../../app/views/canvas_view.py" />
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <location filename="../../app/views/canvas_view.py" />
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
    </context>
    <context>
        <name>CompareModelsDialog</name>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>Compare models</source>
            <translation>Modelle vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>Only one model is installed. Models that are imported appear here too.</source>
            <translation>Nur ein Modell ist installiert. Importierte Modelle erscheinen auch hier.</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>The preview area under each model. Choose what looks best.</source>
            <translation>Der Vorschaubereich mit jedem Modell. Wählen Sie, was am besten aussieht.</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>Use {name}</source>
            <translation>{name} verwenden</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>Keep {name}</source>
            <translation>{name} behalten</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_models_dialog.py" />
            <source>Deblurring…</source>
            <translation>Wird geschärft …</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <location filename="../../app/views/compare_view.py" />
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <location filename="../../app/views/compare_view.py" />
            <source>Arrow keys move the photo, plus and minus zoom, comma and period move the line between original and result, holding Space shows the original. Shift and arrow keys move the preview area, Enter brings it to the middle. With the brush, Enter paints in the middle.</source>
            <translation>Die Pfeiltasten verschieben das Foto, Plus und Minus vergrößern und verkleinern, Komma und Punkt verschieben die Linie zwischen Original und Ergebnis, gehaltene Leertaste zeigt das Original. Umschalt und Pfeiltasten verschieben den Vorschaubereich, die Eingabetaste holt ihn in die Mitte. Mit dem Pinsel malt die Eingabetaste in der Mitte.</translation>
        </message>
    </context>
    <context>
        <name>Curve</name>
        <message>
            <location filename="../../app/views/finetune_curve.py" />
            <source>Curve of the training</source>
            <translation>Verlauf des Trainings</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_curve.py" />
            <source>Nothing was measured yet.</source>
            <translation>Noch wurde nichts gemessen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_curve.py" />
            <source>{count} checks; the best is check {number} with {score} dB.</source>
            <translation>Prüfungen: {count}; am besten ist Nummer {number} mit {score} dB.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_curve.py" />
            <source>The curve begins with the first check.</source>
            <translation>Die Kurve beginnt mit der ersten Prüfung.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_curve.py" />
            <source>Best</source>
            <translation>Bestes</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_curve.py" />
            <source>Held-out photos, dB</source>
            <translation>Beiseitegelegte Fotos, dB</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_curve.py" />
            <source>Error × 1000</source>
            <translation>Fehler × 1000</translation>
        </message>
    </context>
    <context>
        <name>DecidePage</name>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Both models are being compared.</source>
            <translation>Beide Modelle werden verglichen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Compare and decide</source>
            <translation>Vergleichen und entscheiden</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Photos that neither model has learned from. Which side do you like better?</source>
            <translation>Fotos, aus denen keines der Modelle gelernt hat. Welche Seite gefällt Ihnen besser?</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>The two sides change places by chance from photo to photo, so that nobody judges by hope; “Reveal” tells which is which. PSNR says in decibels how near a result comes to the sharp photo: 0.3 dB are just visible, 1 dB is plain. The new model can become the default only if it is not worse there. A model that is kept as an extra stands in the list of models and changes nothing by itself.</source>
            <translation>Die Seiten tauschen von Foto zu Foto zufällig den Platz, damit niemand nach Hoffnung urteilt; „Aufdecken“ sagt, welche welche ist. PSNR gibt in Dezibel an, wie nahe ein Ergebnis dem scharfen Foto kommt: 0,3 dB sind gerade zu sehen, 1 dB ist deutlich. Das neue Modell kann nur zum Standard werden, wenn es dort nicht schlechter ist. Ein Modell, das zusätzlich behalten wird, steht in der Liste der Modelle und ändert von selbst nichts.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Side by side</source>
            <translation>Beide</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Split</source>
            <translation>Geteilt</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Reveal</source>
            <translation>Aufdecken</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Tell which side is the new model</source>
            <translation>Sagen, auf welcher Seite das neue Modell ist</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Compared photos</source>
            <translation>Verglichene Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Before</source>
            <translation>Bisher</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Gain, dB</source>
            <translation>Gewinn, dB</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Train longer</source>
            <translation>Länger trainieren</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Discard…</source>
            <translation>Verwerfen …</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Left</source>
            <translation>Links</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Right</source>
            <translation>Rechts</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>{name} (before)</source>
            <translation>{name} (bisher)</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>{name} (new)</source>
            <translation>{name} (neu)</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_decide.py" />
            <source>Hide again</source>
            <translation>Wieder verdecken</translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Open photos</source>
            <translation>Fotos öffnen</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Save result</source>
            <translation>Ergebnis speichern</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Replace {name}?</source>
            <translation>{name} ersetzen?</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>There already is a file of this name in {folder}.</source>
            <translation>In {folder} gibt es schon eine Datei dieses Namens.</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Save as {kind} all the same?</source>
            <translation>Trotzdem als {kind} speichern?</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>{kind} cannot hold {what}, which your photo has. PNG and TIFF keep everything.</source>
            <translation>{kind} kann {what} nicht aufnehmen; Ihr Foto hat das aber. PNG und TIFF behalten alles.</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Save as {kind}</source>
            <translation>Als {kind} speichern</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Save the result of the earlier photo?</source>
            <translation>Das Ergebnis des früheren Fotos speichern?</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>{name} has changed since it was opened. The result shows it as it was before.</source>
            <translation>{name} wurde geändert, seit Sie es geöffnet haben. Das Ergebnis zeigt den früheren Stand.</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Save all the same</source>
            <translation>Trotzdem speichern</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Go on without saving?</source>
            <translation>Ohne Speichern fortfahren?</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>The deblurred result of {name} is in no file yet.</source>
            <translation>Das Ergebnis von {name} ist noch in keiner Datei.</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Discard result</source>
            <translation>Ergebnis verwerfen</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Stop deblurring?</source>
            <translation>Schärfen abbrechen?</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>{name} is still being deblurred.</source>
            <translation>{name} wird noch geschärft.</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Go back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/dialogs.py" />
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
    </context>
    <context>
        <name>EmptyPage</name>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>or try one of these</source>
            <translation>oder probieren Sie eines von diesen</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>Example photo: {name}</source>
            <translation>Beispielfoto: {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>Recent photos</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>Recent photo: {name}</source>
            <translation>Zuletzt geöffnetes Foto: {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>{formats} photos can be opened here</source>
            <translation>Hier lassen sich Fotos als {formats} öffnen</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>{format} does not work on this computer</source>
            <translation>{format} funktioniert auf diesem Computer nicht</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>For {format}, install one more package: {command}</source>
            <translation>Für {format} fehlt noch ein Paket: {command}</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>Drop blurry photos here</source>
            <translation>Unscharfe Fotos hierher ziehen</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>Photos never leave this computer</source>
            <translation>Fotos verlassen diesen Computer nie</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>Try the example photo</source>
            <translation>Beispielfoto ausprobieren</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_page.py" />
            <source>Open a photo that comes with Deblur</source>
            <translation>Ein Foto öffnen, das mit Deblur kommt</translation>
        </message>
    </context>
    <context>
        <name>Filmstrip</name>
        <message>
            <location filename="../../app/views/filmstrip.py" />
            <source>Open photos</source>
            <translation>Fotos öffnen</translation>
        </message>
        <message>
            <location filename="../../app/views/filmstrip.py" />
            <source>Close photo</source>
            <translation>Foto schließen</translation>
        </message>
        <message>
            <location filename="../../app/views/filmstrip.py" />
            <source>{name}, not saved</source>
            <translation>{name}, nicht gespeichert</translation>
        </message>
    </context>
    <context>
        <name>FindingsWords</name>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Motion blur</source>
            <translation>Verwackelt</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Fine detail is lost in one direction more than in others.</source>
            <translation>Feine Einzelheiten fehlen in einer Richtung mehr als in anderen.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>This is what Deblur is made for.</source>
            <translation>Dafür ist Deblur gemacht.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Out of focus</source>
            <translation>Nicht im Fokus</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Fine detail is lost in all directions alike.</source>
            <translation>Feine Einzelheiten fehlen in allen Richtungen gleich.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Models trained on motion blur help little. Look at the preview before you run it.</source>
            <translation>Modelle für Bewegungsunschärfe helfen wenig. Sehen Sie sich vorher die Vorschau an.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Very noisy</source>
            <translation>Stark verrauscht</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>The grain is stronger than the finest detail.</source>
            <translation>Das Korn ist stärker als die feinsten Einzelheiten.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Deblurring may sharpen the grain, too. A lower strength keeps it down.</source>
            <translation>Das Schärfen kann auch das Korn schärfen. Eine geringere Stärke hält es zurück.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Strongly compressed</source>
            <translation>Stark komprimiert</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>The edges of small blocks show, as in photos sent by chat apps.</source>
            <translation>Ränder kleiner Blöcke sind zu sehen, wie bei Fotos aus Chat-Apps.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Use the original file from the camera if you have it.</source>
            <translation>Nehmen Sie die Originaldatei der Kamera, wenn Sie sie haben.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Too small</source>
            <translation>Zu klein</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>There are too few pixels to restore detail from.</source>
            <translation>Es sind zu wenige Pixel, um Einzelheiten zurückzuholen.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Already sharp</source>
            <translation>Schon scharf</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>The finest detail is there, as in a sharp photo.</source>
            <translation>Die feinsten Einzelheiten sind da, wie in einem scharfen Foto.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Deblurring will change little.</source>
            <translation>Das Schärfen wird wenig ändern.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Kind of blur unclear</source>
            <translation>Art der Unschärfe unklar</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Nothing stands out enough to tell.</source>
            <translation>Nichts ist deutlich genug für ein Urteil.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Look at the preview: it shows what can be done.</source>
            <translation>Sehen Sie sich die Vorschau an: Sie zeigt, was möglich ist.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>grid pattern</source>
            <translation>Gittermuster</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>A regular pattern lies over the result that is not in the photo.</source>
            <translation>Über dem Ergebnis liegt ein regelmäßiges Muster, das im Foto nicht ist.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Try another model or a lower strength.</source>
            <translation>Versuchen Sie ein anderes Modell oder eine geringere Stärke.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>colour cast</source>
            <translation>Farbstich</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Colours have shifted, in all of the photo or in a part of it.</source>
            <translation>Farben haben sich verschoben, im ganzen Foto oder in einem Teil.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>brightness changed</source>
            <translation>Helligkeit verändert</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>The result is lighter or darker than the photo.</source>
            <translation>Das Ergebnis ist heller oder dunkler als das Foto.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>lost highlights or shadows</source>
            <translation>Lichter oder Schatten verloren</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>More of the result is pure white or black than of the photo.</source>
            <translation>Im Ergebnis ist mehr reines Weiß oder Schwarz als im Foto.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>A lower strength brings them back.</source>
            <translation>Eine geringere Stärke holt sie zurück.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>Almost nothing changed</source>
            <translation>Fast nichts hat sich geändert</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>The result is nearly the same as the photo.</source>
            <translation>Das Ergebnis ist fast dasselbe wie das Foto.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>It may be sharp already, or have a blur that this model cannot undo. Try another model.</source>
            <translation>Vielleicht ist es schon scharf, oder dieses Modell kann die Unschärfe nicht beheben. Versuchen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../../app/views/findings_words.py" />
            <source>{verdict}, likely</source>
            <translation>{verdict}, wahrscheinlich</translation>
        </message>
    </context>
    <context>
        <name>FinetuneDialogs</name>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Add a folder of photos</source>
            <translation>Einen Ordner mit Fotos hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Export model</source>
            <translation>Modell exportieren</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Model with card and picture</source>
            <translation>Modell mit Karte und Bild</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Weights alone</source>
            <translation>Nur Gewichte</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Discard “{name}”?</source>
            <translation>„{name}“ verwerfen?</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Everything that was learned is deleted. Your photos and other models stay.</source>
            <translation>Alles Gelernte wird gelöscht. Ihre Fotos und andere Modelle bleiben.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Go back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Deblur is still practising.</source>
            <translation>Deblur übt noch.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>It can go on without the window, or wait until you start Deblur again. Either way nothing is lost.</source>
            <translation>Das geht ohne das Fenster weiter oder wartet, bis Sie Deblur wieder starten. Beides Mal geht nichts verloren.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Go on in the background</source>
            <translation>Im Hintergrund fortfahren</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Pause and quit</source>
            <translation>Anhalten und beenden</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_dialogs.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>FinetuneNotices</name>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>“{name}” is ready</source>
            <translation>„{name}“ ist bereit</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Deblur uses it from now on. The one before stays installed.</source>
            <translation>Deblur verwendet es ab jetzt. Das bisherige bleibt installiert.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>It stands in the list of models on the Photo page.</source>
            <translation>Es steht auf der Seite „Foto“ in der Liste der Modelle.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>There are not enough photos</source>
            <translation>Es sind nicht genug Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Go back to the photos and add some, or use some anyway.</source>
            <translation>Gehen Sie zurück zu den Fotos und fügen Sie weitere hinzu, oder verwenden Sie einige trotzdem.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>The photos are all too small</source>
            <translation>Die Fotos sind alle zu klein</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Choose the originals rather than thumbnails.</source>
            <translation>Wählen Sie die Originale statt der Vorschaubilder.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>There is not enough memory</source>
            <translation>Es ist nicht genug Speicher da</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Close other programs, then press Try again.</source>
            <translation>Schließen Sie andere Programme und drücken Sie „Erneut versuchen“.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>{place} cannot be found or read.</source>
            <translation>{place} ist nicht zu finden oder nicht lesbar.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>The photos are not there any more</source>
            <translation>Die Fotos sind nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>A folder</source>
            <translation>Ein Ordner</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Connect its drive again, or put the folder back where it was. Then press Try again.</source>
            <translation>Verbinden Sie das Laufwerk wieder oder legen Sie den Ordner dorthin zurück, wo er war. Drücken Sie dann „Erneut versuchen“.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>There is no room in {place}. The training rests, and the last checkpoint is kept.</source>
            <translation>In {place} ist kein Platz mehr. Das Training ruht, und der letzte Sicherungspunkt bleibt.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>The disk is full</source>
            <translation>Der Datenträger ist voll</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>its folder</source>
            <translation>seinem Ordner</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Make room on the disk, then press Try again.</source>
            <translation>Schaffen Sie Platz auf dem Datenträger und drücken Sie „Erneut versuchen“.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>The part of Deblur that trains ended (exit code {code}); often the computer was out of memory. What was learned up to the last checkpoint is kept.</source>
            <translation>Der Teil von Deblur, der trainiert, wurde beendet (Code {code}); oft fehlte dem Computer Speicher. Was bis zum letzten Sicherungspunkt gelernt wurde, bleibt.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>The training ended unexpectedly</source>
            <translation>Das Training endete unerwartet</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Close other programs, then go on where it was.</source>
            <translation>Schließen Sie andere Programme und fahren Sie dort fort, wo es war.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>The best model from before is unharmed: stop here and compare it, or discard it.</source>
            <translation>Das beste Modell von vorher ist unversehrt: Beenden Sie hier und vergleichen Sie es, oder verwerfen Sie es.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Discard it and begin anew with more, or more different, photos.</source>
            <translation>Verwerfen Sie es und beginnen Sie neu mit mehr oder vielfältigeren Fotos.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>The training went astray</source>
            <translation>Das Training ist entgleist</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Its numbers ran away, again after it had gone back once and learned more slowly.</source>
            <translation>Die Zahlen liefen davon, erneut nachdem das Training einmal zurückgegangen war und langsamer gelernt hatte.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>That did not work</source>
            <translation>Das hat nicht geklappt</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Your photos are unchanged. Try it once more.</source>
            <translation>Ihre Fotos sind unverändert. Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Go on</source>
            <translation>Fortfahren</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_notices.py" />
            <source>Stop and keep best</source>
            <translation>Beenden und bestes behalten</translation>
        </message>
    </context>
    <context>
        <name>FinetunePage</name>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Remove a folder</source>
            <translation>Einen Ordner entfernen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Del</source>
            <translation>Entf</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Choose a card</source>
            <translation>Eine Karte wählen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Arrow keys</source>
            <translation>Pfeiltasten</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Fine-tune</source>
            <translation>Anlernen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Open a photo on the Photo page first.</source>
            <translation>Öffnen Sie zuerst auf der Seite „Foto“ ein Foto.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Goal</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Blur</source>
            <translation>Unschärfe</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Decide</source>
            <translation>Entscheiden</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>A training ended unexpectedly: see the Fine-tune page.</source>
            <translation>Ein Training endete unerwartet: siehe Seite „Anlernen“.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>{name} can be judged</source>
            <translation>{name} kann beurteilt werden</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>{name} was discarded</source>
            <translation>{name} wurde verworfen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Saved {name}</source>
            <translation>{name} gespeichert</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Keep as extra model</source>
            <translation>Zusätzlich behalten</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Next: photos</source>
            <translation>Weiter: Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Next: blur</source>
            <translation>Weiter: Unschärfe</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Next: plan</source>
            <translation>Weiter: Plan</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>This looks like my blur</source>
            <translation>Das sieht aus wie meine Unschärfe</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Back to the training</source>
            <translation>Zurück zum Training</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Start training</source>
            <translation>Training starten</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Compare and decide</source>
            <translation>Vergleichen und entscheiden</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Use as default</source>
            <translation>Als Standard verwenden</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Keep the current model</source>
            <translation>Bisheriges Modell behalten</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Fine-tuning: {share}</source>
            <translation>Anlernen: {share}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_page.py" />
            <source>Fine-tuning: paused</source>
            <translation>Anlernen: angehalten</translation>
        </message>
    </context>
    <context>
        <name>FinetuneWords</name>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Give the new model a name.</source>
            <translation>Geben Sie dem neuen Modell einen Namen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>There is a model of this name already.</source>
            <translation>Es gibt schon ein Modell dieses Namens.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>A name has letters from A to Z, digits, and in between dots, dashes, underscores.</source>
            <translation>Ein Name hat Buchstaben von A bis Z, Ziffern und dazwischen Punkte, Bindestriche, Unterstriche.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>{share} done, %n check(s)</source>
            <translation>
                <numerusform>{share} fertig, %n Prüfung</numerusform>
                <numerusform>{share} fertig, %n Prüfungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The training has not begun yet</source>
            <translation>Das Training hat noch nicht begonnen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>at work in the background</source>
            <translation>arbeitet im Hintergrund</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>it ended unexpectedly; nothing before is lost</source>
            <translation>endete unerwartet; was vorher war, ist nicht verloren</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>stopped {when}</source>
            <translation>angehalten: {when}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>today at {time}</source>
            <translation>heute um {time}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>small</source>
            <translation>klein</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>soft</source>
            <translation>unscharf</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>noisy</source>
            <translation>verrauscht</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>duplicate</source>
            <translation>doppelt</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>unreadable</source>
            <translation>nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>flat</source>
            <translation>ohne Kanten</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>sizes</source>
            <translation>Größen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>misaligned</source>
            <translation>verschoben</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>swapped</source>
            <translation>vertauscht</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>same</source>
            <translation>gleich</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>no_partner</source>
            <translation>ohne Gegenstück</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Usable</source>
            <translation>Brauchbar</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>These will be learned from, but for those kept aside.</source>
            <translation>Aus diesen wird gelernt, außer aus den beiseitegelegten.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Too small</source>
            <translation>Zu klein</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Shorter than 256 pixels on one side: too little to learn from.</source>
            <translation>Eine Seite ist kürzer als 256 Pixel: zu wenig zum Lernen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Not sharp enough</source>
            <translation>Nicht scharf genug</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>No sharp edges: the model would learn to leave blur as it is.</source>
            <translation>Keine scharfen Kanten: Das Modell würde lernen, Unschärfe zu lassen, wie sie ist.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Very noisy</source>
            <translation>Stark verrauscht</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The model would learn to make noise.</source>
            <translation>Das Modell würde lernen, Rauschen zu erzeugen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>There twice</source>
            <translation>Doppelt vorhanden</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The same photo again: one of them is enough.</source>
            <translation>Dasselbe Foto noch einmal: Eines davon genügt.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Not readable</source>
            <translation>Nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Damaged, or no photo that Deblur can open.</source>
            <translation>Beschädigt, oder kein Foto, das Deblur öffnen kann.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Nothing to see</source>
            <translation>Nichts zu sehen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Hardly any edges in it: there is nothing to learn from.</source>
            <translation>Kaum Kanten darin: Daraus lässt sich nichts lernen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Different sizes</source>
            <translation>Verschiedene Größen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The two sides of a pair must have the same size.</source>
            <translation>Die beiden Seiten eines Paars müssen gleich groß sein.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Misaligned</source>
            <translation>Verschoben</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The two sides do not show the same place: the camera moved in between.</source>
            <translation>Die beiden Seiten zeigen nicht dieselbe Stelle: Die Kamera hat sich dazwischen bewegt.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Sides swapped</source>
            <translation>Seiten vertauscht</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The side that should be sharp is the blurrier one.</source>
            <translation>Die Seite, die scharf sein sollte, ist die unschärfere.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Sides are the same</source>
            <translation>Seiten sind gleich</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Both sides are the same photo.</source>
            <translation>Beide Seiten sind dasselbe Foto.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Without a partner</source>
            <translation>Ohne Gegenstück</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>A photo whose other side is missing.</source>
            <translation>Ein Foto, dessen andere Seite fehlt.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Drop a folder of sharp photos here</source>
            <translation>Einen Ordner scharfer Fotos hierher ziehen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Photos of your own camera are best. They are only read.</source>
            <translation>Am besten sind Fotos Ihrer eigenen Kamera. Sie werden nur gelesen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Drop a folder of pairs here</source>
            <translation>Einen Ordner mit Paaren hierher ziehen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>NAME_blur and NAME_sharp beside each other, or folders “blur” and “sharp” with equal names.</source>
            <translation>NAME_blur und NAME_sharp nebeneinander, oder Ordner „blur“ und „sharp“ mit gleichen Namen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Drop the folder of the data set here</source>
            <translation>Den Ordner des Datensatzes hierher ziehen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The one in which the folders “train” and “test” lie.</source>
            <translation>Den, in dem die Ordner „train“ und „test“ liegen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Looking for photos…</source>
            <translation>Fotos werden gesucht …</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Looking at photo {checked} of {total}: {usable} usable</source>
            <translation>Foto {checked} von {total} wird angesehen: {usable} brauchbar</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>Enough: %n usable photos.</source>
            <translation>
                <numerusform>Genug: %n brauchbares Foto.</numerusform>
                <numerusform>Genug: %n brauchbare Fotos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>Enough: %n usable photos. {least} is the minimum, {enough} or more are better.</source>
            <translation>
                <numerusform>Genug: %n brauchbares Foto. {least} sind das Mindeste, {enough} oder mehr sind besser.</numerusform>
                <numerusform>Genug: %n brauchbare Fotos. {least} sind das Mindeste, {enough} oder mehr sind besser.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>Not enough: %n usable photos, {least} are needed.</source>
            <translation>
                <numerusform>Nicht genug: %n brauchbares Foto, {least} werden gebraucht.</numerusform>
                <numerusform>Nicht genug: %n brauchbare Fotos, {least} werden gebraucht.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>%n of them are kept aside with their scenes, to measure by; they are never learned from.</source>
            <translation>
                <numerusform>%n davon ist samt seiner Szene zum Messen beiseitegelegt; daraus wird nie gelernt.</numerusform>
                <numerusform>%n davon sind samt ihren Szenen zum Messen beiseitegelegt; daraus wird nie gelernt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>There are no photos in it. Choose another folder.</source>
            <translation>Darin sind keine Fotos. Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>All photos are too small. Choose the originals rather than thumbnails.</source>
            <translation>Alle Fotos sind zu klein. Wählen Sie die Originale statt der Vorschaubilder.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Add more photos, or use some of those that were left out.</source>
            <translation>Fügen Sie weitere Fotos hinzu, oder verwenden Sie einige der ausgelassenen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Add more photos.</source>
            <translation>Fügen Sie weitere Fotos hinzu.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>about {time}</source>
            <translation>etwa {time}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Runs on</source>
            <translation>Läuft auf</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>{learned} to learn from, {held_out} kept aside</source>
            <translation>{learned} zum Lernen, {held_out} beiseitegelegt</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>{needed} needed</source>
            <translation>{needed} nötig</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>{free} free</source>
            <translation>{free} frei</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Room on the disk</source>
            <translation>Platz auf dem Datenträger</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Part of a photo that is looked at</source>
            <translation>Betrachteter Teil eines Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Parts in one step</source>
            <translation>Teile in einem Schritt</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Precision</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>One step takes</source>
            <translation>Ein Schritt dauert</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>One check takes</source>
            <translation>Eine Prüfung dauert</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>This computer runs on its battery. Connect it: training takes all the power there is.</source>
            <translation>Dieser Computer läuft auf Akku. Schließen Sie ihn an: Das Training braucht alle Leistung.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>There is no graphics card that Deblur can train on. On the processor this takes about {time}: let it run when you do not need the computer, or choose Quick.</source>
            <translation>Hier ist keine Grafikkarte, auf der Deblur trainieren kann. Auf dem Prozessor dauert das etwa {time}: Lassen Sie es laufen, wenn Sie den Computer nicht brauchen, oder wählen Sie „Schnell“.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The disk is too full: {needed} are needed, and {free} are free.</source>
            <translation>Der Datenträger ist zu voll: {needed} werden gebraucht, {free} sind frei.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Starting…</source>
            <translation>Wird gestartet …</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Pausing after this step…</source>
            <translation>Hält nach diesem Schritt an …</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Paused. It is safe to close Deblur.</source>
            <translation>Angehalten. Deblur kann geschlossen werden.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Stopping. The best model is kept.</source>
            <translation>Wird beendet. Das beste Modell bleibt.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The training has ended.</source>
            <translation>Das Training ist zu Ende.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The training ended unexpectedly.</source>
            <translation>Das Training endete unerwartet.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The training cannot go on.</source>
            <translation>Das Training kann nicht weitergehen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Still improving.</source>
            <translation>Wird noch besser.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Getting worse on new photos: it is learning yours by heart. The best model is kept.</source>
            <translation>Wird schlechter bei neuen Fotos: Es lernt Ihre auswendig. Das beste Modell bleibt.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>No better for %n check(s).</source>
            <translation>
                <numerusform>Seit %n Prüfung nicht besser.</numerusform>
                <numerusform>Seit %n Prüfungen nicht besser.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>It will stop by itself after {count}.</source>
            <translation>Nach {count} endet es von selbst.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Warming up: the first checks tell little.</source>
            <translation>Aufwärmen: Die ersten Prüfungen sagen wenig.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>{time} so far</source>
            <translation>bisher {time}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_words.py" />
            <source>Check %n</source>
            <translation>
                <numerusform>Prüfung %n</numerusform>
                <numerusform>Prüfung %n</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>best {score} dB</source>
            <translation>bestes {score} dB</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Memory is short: it works in smaller pieces now.</source>
            <translation>Der Speicher ist knapp: Jetzt geht es in kleineren Teilen weiter.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Its numbers ran away: it went back and learns more slowly now.</source>
            <translation>Die Zahlen liefen davon: Das Training ging zurück und lernt jetzt langsamer.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>As they are</source>
            <translation>Unbearbeitet</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The model it began with</source>
            <translation>Das Modell vom Anfang</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>No check yet</source>
            <translation>Noch keine Prüfung</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Check {number} of {count}</source>
            <translation>Prüfung {number} von {count}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Comparing both models…</source>
            <translation>Beide Modelle werden verglichen …</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The new model is better: {gain} dB, on {wins} of {count} photos.</source>
            <translation>Das neue Modell ist besser: {gain} dB, bei {wins} von {count} Fotos.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>There is no difference to speak of: {gain} dB.</source>
            <translation>Es gibt keinen nennenswerten Unterschied: {gain} dB.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The new model is better on photos like yours ({gain} dB), but has unlearned other blur ({general} dB). Keep it as an extra model, or keep the current one.</source>
            <translation>Das neue Modell ist besser bei Fotos wie Ihren ({gain} dB), hat aber andere Unschärfe verlernt ({general} dB). Behalten Sie es zusätzlich, oder behalten Sie das bisherige.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>The new model is not better: {gain} dB, on {wins} of {count} photos. Keeping the current one is the safe choice.</source>
            <translation>Das neue Modell ist nicht besser: {gain} dB, bei {wins} von {count} Fotos. Sicher ist, das bisherige zu behalten.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Sharpness</source>
            <translation>Schärfe</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Grid pattern</source>
            <translation>Gittermuster</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>Colour cast</source>
            <translation>Farbstich</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>blur of every kind {gain} dB</source>
            <translation>Unschärfe jeder Art {gain} dB</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_words.py" />
            <source>No picture was kept.</source>
            <translation>Kein Bild wurde aufgehoben.</translation>
        </message>
    </context>
    <context>
        <name>FirstRunSheet</name>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>First steps</source>
            <translation>Erste Schritte</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Drop a blurry photo</source>
            <translation>Ein unscharfes Foto öffnen</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Deblur sharpens photos that are blurred by a shaky hand or by movement. A small area is shown at once, so that you see what to expect. Photos never leave this computer.</source>
            <translation>Deblur schärft Fotos, die verwackelt oder durch Bewegung unscharf sind. Ein kleiner Bereich wird sofort gezeigt, damit Sie sehen, was zu erwarten ist. Fotos verlassen diesen Computer nie.</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Drag the line to see the original beside the result, or hold the space bar for the original. Strength sets how much of the result you want.</source>
            <translation>Ziehen Sie die Linie, um Original und Ergebnis nebeneinander zu sehen, oder halten Sie die Leertaste für das Original. Die Stärke bestimmt, wie viel vom Ergebnis Sie möchten.</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Save a copy</source>
            <translation>Eine Kopie speichern</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>When you like what you see, deblur the whole photo and save it. Your original is never changed.</source>
            <translation>Wenn Ihnen gefällt, was Sie sehen, schärfen Sie das ganze Foto und speichern Sie es. Ihr Original wird nie verändert.</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Step {step} of {steps}</source>
            <translation>Schritt {step} von {steps}</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../app/views/first_run_sheet.py" />
            <source>Try the example photo</source>
            <translation>Beispielfoto ausprobieren</translation>
        </message>
    </context>
    <context>
        <name>FlagField</name>
        <message>
            <location filename="../../app/views/setting_fields.py" />
            <source>On</source>
            <translation>An</translation>
        </message>
        <message>
            <location filename="../../app/views/setting_fields.py" />
            <source>Off</source>
            <translation>Aus</translation>
        </message>
    </context>
    <context>
        <name>FolderField</name>
        <message>
            <location filename="../../app/views/setting_fields.py" />
            <source>Choose…</source>
            <translation>Wählen …</translation>
        </message>
        <message>
            <location filename="../../app/views/setting_fields.py" />
            <source>Choose: {name}</source>
            <translation>Wählen: {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/setting_fields.py" />
            <source>Not applied: there is no such folder.</source>
            <translation>Nicht übernommen: Diesen Ordner gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../app/views/setting_fields.py" />
            <source>Not applied: nothing can be written there.</source>
            <translation>Nicht übernommen: Dort kann nichts geschrieben werden.</translation>
        </message>
    </context>
    <context>
        <name>Footer</name>
        <message>
            <location filename="../../app/views/finetune_footer.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
    </context>
    <context>
        <name>FormatsSection</name>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Formats</source>
            <translation>Formate</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Not available here. An optional package adds it: pip install "deblur-app[{extra}]"</source>
            <translation>Hier nicht verfügbar. Ein zusätzliches Paket bringt es: pip install "deblur-app[{extra}]"</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Does not work here: {reason}</source>
            <translation>Geht hier nicht: {reason}</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Read with {read} bits a channel, not written.</source>
            <translation>Gelesen mit {read} Bit je Kanal, nicht geschrieben.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Read with {read} bits a channel, written with {written} bits.</source>
            <translation>Gelesen mit {read} Bit je Kanal, geschrieben mit {written} Bit.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>{first} or {last}</source>
            <translation>{first} oder {last}</translation>
        </message>
    </context>
    <context>
        <name>GeneralSection</name>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>As the system</source>
            <translation>Wie im System</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>The language of the window. It changes when Deblur starts again.</source>
            <translation>Die Sprache des Fensters. Sie wechselt beim nächsten Start von Deblur.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Theme</source>
            <translation>Farben</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Light or dark colours. Grays are without a tint, so that photos look right.</source>
            <translation>Helle oder dunkle Farben. Die Grautöne haben keinen Stich, damit Fotos richtig wirken.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Ask before results are lost</source>
            <translation>Fragen, bevor Ergebnisse verloren gehen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>When a photo or the window is closed while a result is in no file yet. Work that is running is asked about in any case.</source>
            <translation>Wenn ein Foto oder das Fenster geschlossen wird und ein Ergebnis noch in keiner Datei ist. Nach laufender Arbeit wird immer gefragt.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Remember recent photos</source>
            <translation>Zuletzt geöffnete Fotos merken</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>The last photos are offered on the empty page. Off forgets them at once.</source>
            <translation>Die letzten Fotos werden auf der leeren Seite angeboten. „Aus“ vergisst sie sofort.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Clear list</source>
            <translation>Liste leeren</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Recent photos</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/settings_sections.py" />
            <source>%n photo(s) are remembered.</source>
            <translation>
                <numerusform>%n Foto ist gemerkt.</numerusform>
                <numerusform>%n Fotos sind gemerkt.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GoalPage</name>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>What is learned from</source>
            <translation>Woraus gelernt wird</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Begin with the model</source>
            <translation>Ausgangsmodell</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Name of the new model</source>
            <translation>Name des neuen Modells</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Teach Deblur your camera’s blur</source>
            <translation>Deblur für Ihre Kamera anlernen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>From your own photos, on this computer. Nothing is sent anywhere.</source>
            <translation>Aus Ihren eigenen Fotos, auf diesem Computer. Nichts wird gesendet.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Deblur learned from many photos by other people. Here it practises on yours: it takes sharp photos, makes blur like that of a shaken camera, and learns to take it away again. The result is a further model that stands beside the one you have. At the end you compare both on photos that were never practised on, and decide. Until then nothing changes, and your photos are only read.</source>
            <translation>Deblur hat aus vielen Fotos anderer Leute gelernt. Hier übt es an Ihren: Es nimmt scharfe Fotos, macht Unschärfe wie von einer verwackelten Kamera hinein und lernt, sie wieder zu entfernen. Das Ergebnis ist ein weiteres Modell neben dem, das Sie haben. Am Ende vergleichen Sie beide an Fotos, an denen nie geübt wurde, und entscheiden. Bis dahin ändert sich nichts, und Ihre Fotos werden nur gelesen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>My sharp photos</source>
            <translation>Meine scharfen Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Recommended. Deblur makes the blur itself. 60 photos or more are best.</source>
            <translation>Empfohlen. Deblur macht die Unschärfe selbst. Am besten sind 60 Fotos oder mehr.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Pairs of photos</source>
            <translation>Fotopaare</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>You have a blurry and a sharp version of each, of equal size.</source>
            <translation>Sie haben jedes Foto unscharf und scharf, in gleicher Größe.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>GoPro-style folder</source>
            <translation>Ordner wie bei GoPro</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>A published data set, with folders “blur” and “sharp” for each scene.</source>
            <translation>Ein veröffentlichter Datensatz mit Ordnern „blur“ und „sharp“ für jede Szene.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>“{name}” is not finished</source>
            <translation>„{name}“ ist nicht fertig</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Go on with it</source>
            <translation>Damit fortfahren</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Go on with {name}</source>
            <translation>Mit {name} fortfahren</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Discard…</source>
            <translation>Verwerfen …</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_goal.py" />
            <source>Discard {name}</source>
            <translation>{name} verwerfen</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Open a photo</source>
            <translation>Ein Foto öffnen</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Sharpen a photo</source>
            <translation>Ein Foto schärfen</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>What the blur looks like</source>
            <translation>Wie die Unschärfe aussieht</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Compare original and result</source>
            <translation>Original und Ergebnis vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>The preview area</source>
            <translation>Der Vorschaubereich</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Choose a model</source>
            <translation>Ein Modell wählen</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Strength and grain</source>
            <translation>Stärke und Korn</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Only where you paint</source>
            <translation>Nur, wo Sie malen</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Save a result</source>
            <translation>Ein Ergebnis speichern</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Many photos at once</source>
            <translation>Viele Fotos auf einmal</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Where results of a batch go</source>
            <translation>Wohin Ergebnisse eines Stapels kommen</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Watch a folder</source>
            <translation>Einen Ordner beobachten</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Teach Deblur your camera</source>
            <translation>Deblur für Ihre Kamera anlernen</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Look after models</source>
            <translation>Modelle verwalten</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Processor and graphics card</source>
            <translation>Prozessor und Grafikkarte</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>What sharpening can do</source>
            <translation>Was Schärfen kann</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>When something goes wrong</source>
            <translation>Wenn etwas schiefgeht</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Your photos stay with you</source>
            <translation>Ihre Fotos bleiben bei Ihnen</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Deblur sharpens photos that are blurred by a shaky hand or by movement. Drop one on the window to begin. A small part of it is sharpened at once, so that you see what to expect.</source>
            <translation>Deblur schärft Fotos, die verwackelt oder durch Bewegung unscharf sind. Ziehen Sie zum Beginnen eines auf das Fenster. Ein kleiner Teil davon wird sofort geschärft, damit Sie sehen, was zu erwarten ist.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Your originals are never changed: results are saved as new files.</source>
            <translation>Ihre Originale werden nie verändert: Ergebnisse werden als neue Dateien gespeichert.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{open} opens photos, {paste} pastes one that you copied.</source>
            <translation>{open} öffnet Fotos, {paste} fügt ein kopiertes ein.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Several photos, or a whole folder, can be dropped at once.</source>
            <translation>Mehrere Fotos oder ein ganzer Ordner lassen sich auf einmal hineinziehen.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>If you have no blurry photo at hand, try one of the examples.</source>
            <translation>Wenn Sie kein unscharfes Foto zur Hand haben, probieren Sie eines der Beispiele.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>When a photo is open, its preview area is sharpened by itself. If you like what you see, press the large button or {deblur} to sharpen the whole photo. The button says how long that takes on this computer.</source>
            <translation>Ist ein Foto geöffnet, wird sein Vorschaubereich von selbst geschärft. Gefällt Ihnen, was Sie sehen, drücken Sie die große Schaltfläche oder {deblur}, um das ganze Foto zu schärfen. Auf der Schaltfläche steht, wie lange das auf diesem Computer dauert.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>While it works you can look at other photos, pause with {pause}, or stop with {cancel}; nothing is lost but the work of that moment.</source>
            <translation>Währenddessen können Sie andere Fotos ansehen, mit {pause} anhalten oder mit {cancel} abbrechen; verloren geht nur die Arbeit dieses Augenblicks.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{next} and {previous} go through the open photos; {close} closes one.</source>
            <translation>{next} und {previous} gehen durch die offenen Fotos; {close} schließt eines.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{undo} takes back the last change, {redo} does it again.</source>
            <translation>{undo} nimmt die letzte Änderung zurück, {redo} wiederholt sie.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{to_batch} puts the open photos into the batch.</source>
            <translation>{to_batch} legt die offenen Fotos in den Stapel.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Beside the photo stands what kind of blur it seems to have, and how certain that is. Shake and motion can be sharpened best. A photo out of focus, or with much noise, gains less.</source>
            <translation>Neben dem Foto steht, welche Art von Unschärfe es zu haben scheint und wie sicher das ist. Verwackeltes und Bewegung lassen sich am besten schärfen. Ein Foto, das nicht im Fokus oder stark verrauscht ist, gewinnt weniger.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>“Why?” tells what this is based on. It is a hint from measurements, not a rule: what counts is what you see in the preview.</source>
            <translation>„Warum?“ sagt, worauf das beruht. Es ist ein Hinweis aus Messungen, keine Regel: Es zählt, was Sie in der Vorschau sehen.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Both sides always show the same place. Hold the space bar to see the original everywhere, and drag the line to move the border between the two.</source>
            <translation>Beide Seiten zeigen immer dieselbe Stelle. Halten Sie die Leertaste, um überall das Original zu sehen, und ziehen Sie die Linie, um die Grenze zwischen beiden zu verschieben.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{split} shows both with a line between them, {side_by_side} beside each other, {result_only} the result alone.</source>
            <translation>{split} zeigt beide mit einer Linie dazwischen, {side_by_side} nebeneinander, {result_only} allein das Ergebnis.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{fit} shows all of the photo, {actual_size} every pixel; the wheel zooms at the cursor.</source>
            <translation>{fit} zeigt das ganze Foto, {actual_size} jeden Pixel; das Mausrad vergrößert am Mauszeiger.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{loupe} brings a magnifying glass.</source>
            <translation>{loupe} bringt ein Vergrößerungsglas.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Arrow keys move the photo; comma and full stop move the line.</source>
            <translation>Die Pfeiltasten verschieben das Foto; Komma und Punkt verschieben die Linie.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>The dashed frame marks the part that is sharpened before the whole photo is. Drag it, or double-click where you want to look. Outside of it you see the original.</source>
            <translation>Der gestrichelte Rahmen zeigt, welcher Teil vor dem ganzen Foto geschärft wird. Ziehen Sie ihn, oder klicken Sie doppelt, wo Sie hinsehen möchten. Außerhalb sehen Sie das Original.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>A face or some writing makes a good preview: there you notice first what helps and what does not.</source>
            <translation>Ein Gesicht oder Schrift eignet sich gut für die Vorschau: Dort fällt zuerst auf, was hilft und was nicht.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>A model is what has learned to sharpen. The default one suits most photos. Another one may do better with your camera, or with strong blur.</source>
            <translation>Ein Modell ist das, was schärfen gelernt hat. Der Standard passt für die meisten Fotos. Ein anderes kann für Ihre Kamera oder bei starker Unschärfe besser sein.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{compare_models} shows the preview area under several models; click the one that you like best.</source>
            <translation>{compare_models} zeigt den Vorschaubereich mit mehreren Modellen; klicken Sie auf das, das Ihnen am besten gefällt.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>A model that was trained on other kinds of photos may invent detail. Compare it with the original.</source>
            <translation>Ein Modell, das mit Fotos anderer Art trainiert wurde, kann Einzelheiten erfinden. Vergleichen Sie mit dem Original.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Strength sets how much of the result you see and save: at 0 % it is the original, at 100 % the full result. It works at once, without sharpening again. If a result looks hard, try 60 to 80 %.</source>
            <translation>Die Stärke bestimmt, wie viel vom Ergebnis Sie sehen und speichern: Bei 0 % ist es das Original, bei 100 % das volle Ergebnis. Sie wirkt sofort, ohne erneutes Schärfen. Wirkt ein Ergebnis hart, versuchen Sie 60 bis 80 %.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>“Keep grain” brings back the fine texture of film, skin or fabric that was smoothed away.</source>
            <translation>„Korn erhalten“ holt die feine Struktur von Film, Haut oder Stoff zurück, die geglättet wurde.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>A double-click on a slider sets it back.</source>
            <translation>Ein Doppelklick auf einen Regler setzt ihn zurück.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>With the brush you choose where the result counts: paint over the part that should become sharp, or over a part that should stay as it was, such as a face.</source>
            <translation>Mit dem Pinsel wählen Sie, wo das Ergebnis gilt: Bemalen Sie, was scharf werden soll, oder was bleiben soll, wie es ist, etwa ein Gesicht.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{brush_add} adds, {brush_erase} erases, {brush_swap} changes between them.</source>
            <translation>{brush_add} fügt hinzu, {brush_erase} radiert, {brush_swap} wechselt zwischen beidem.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{brush_larger} and {brush_smaller} change the size; “Feather” makes the edge soft.</source>
            <translation>{brush_larger} und {brush_smaller} ändern die Größe; „Weiche Kante“ macht den Rand weich.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{invert_mask} swaps what is painted and what is not, {clear_mask} removes everything painted.</source>
            <translation>{invert_mask} tauscht Bemaltes und Unbemaltes, {clear_mask} entfernt alles Gemalte.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{overlay} shows or hides the tint.</source>
            <translation>{overlay} zeigt oder verbirgt die Färbung.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{save} saves the result beside the original, under a new name. {save_as} lets you choose the place. An original is never replaced.</source>
            <translation>{save} speichert das Ergebnis neben dem Original, unter neuem Namen. Mit {save_as} wählen Sie den Ort. Ein Original wird nie ersetzt.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>The result has the size, colours and bit depth of the original, and its date and camera. “Remove location” leaves out where the photo was taken.</source>
            <translation>Das Ergebnis hat Größe, Farben und Bittiefe des Originals, auch Datum und Kamera. „Ort entfernen“ lässt weg, wo das Foto aufgenommen wurde.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>“Same format as photo” is right in most cases. PNG and TIFF lose nothing, JPEG makes small files.</source>
            <translation>„Format wie das Foto“ ist meist richtig. PNG und TIFF verlieren nichts, JPEG ergibt kleine Dateien.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>What has changed since it was saved is marked in the title of the window.</source>
            <translation>Was sich seit dem Speichern geändert hat, ist im Titel des Fensters markiert.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Nobody has to set anything here. “Device” chooses what computes. “Tile size” chooses how large the parts are that the photo is worked on in: smaller ones need less memory. “Average flips” takes eight times as long, for a slightly cleaner result.</source>
            <translation>Niemand muss hier etwas einstellen. „Gerät“ wählt, was rechnet. „Kachelgröße“ wählt, in wie großen Teilen das Foto bearbeitet wird: Kleinere brauchen weniger Speicher. „Spiegelungen mitteln“ dauert achtmal so lange, für ein etwas saubereres Ergebnis.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Add photos or a folder, look at the names that the results will have, and press Start. Nothing is written before that. A photo that cannot be used is listed with its reason and does not stop the others.</source>
            <translation>Fügen Sie Fotos oder einen Ordner hinzu, sehen Sie sich die Namen der Ergebnisse an und drücken Sie „Starten“. Vorher wird nichts geschrieben. Ein Foto, das sich nicht verwenden lässt, steht mit dem Grund in der Liste und hält die anderen nicht auf.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>After a crash or a power cut the batch can be continued: what is done stays done.</source>
            <translation>Nach einem Absturz oder Stromausfall lässt sich der Stapel fortsetzen: Was fertig ist, bleibt fertig.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{batch_start} starts or goes on, {batch_pause} pauses; then it is safe to close the window.</source>
            <translation>{batch_start} startet oder setzt fort, {batch_pause} hält an; danach kann das Fenster geschlossen werden.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{batch_retry} tries once more what failed.</source>
            <translation>{batch_retry} versucht noch einmal, was fehlgeschlagen ist.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>A double-click on a photo that is done compares it with its original.</source>
            <translation>Ein Doppelklick auf ein fertiges Foto vergleicht es mit seinem Original.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Choose “Let other programs go first” to keep the computer quick meanwhile.</source>
            <translation>Wählen Sie „Anderen Programmen den Vortritt lassen“, damit der Computer so lange flink bleibt.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Results go into a folder beside the originals, next to them, or into one folder that you choose. Their names are made from a pattern; the small buttons put in its parts, and the examples show what comes of it.</source>
            <translation>Ergebnisse kommen in einen Ordner bei den Originalen, direkt daneben, oder in einen Ordner, den Sie wählen. Ihre Namen entstehen aus einem Muster; die kleinen Schaltflächen setzen dessen Teile ein, und die Beispiele zeigen, was daraus wird.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>“If the file exists” decides what happens when a name is taken. “Replace earlier result” replaces only what Deblur has made: originals are never replaced.</source>
            <translation>„Wenn es die Datei schon gibt“ entscheidet, was bei einem vergebenen Namen geschieht. „Früheres Ergebnis ersetzen“ ersetzt nur, was Deblur gemacht hat: Originale werden nie ersetzt.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Deblur can wait for new photos in a folder and sharpen them as they come, for example while a camera transfers them. What is in the folder already is left alone.</source>
            <translation>Deblur kann in einem Ordner auf neue Fotos warten und sie schärfen, sobald sie ankommen, etwa während eine Kamera sie überträgt. Was schon im Ordner liegt, bleibt unberührt.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>From 50 sharp photos of yours or more, Deblur learns what your camera and your subjects look like. It makes blur in them and practises on taking it away again. Your photos are only read.</source>
            <translation>Aus mindestens 50 scharfen Fotos von Ihnen lernt Deblur, wie Ihre Kamera und Ihre Motive aussehen. Es macht Unschärfe hinein und übt, sie wieder zu entfernen. Ihre Fotos werden nur gelesen.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>It goes page by page, and every page says what it means. You can always go back. How long it takes is measured on this computer before it begins.</source>
            <translation>Es geht Seite für Seite, und jede sagt, was sie bedeutet. Sie können immer zurück. Wie lange es dauert, wird vorher auf diesem Computer gemessen.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>At the end you compare the new model with the one it came from, on photos that were kept aside. It can replace the default only if it is not worse on those.</source>
            <translation>Am Ende vergleichen Sie das neue Modell mit dem, aus dem es entstand, an beiseitegelegten Fotos. Es kann nur zum Standard werden, wenn es dort nicht schlechter ist.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>It can be paused, and goes on after a crash or a power cut.</source>
            <translation>Es lässt sich anhalten und geht nach einem Absturz oder Stromausfall weiter.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Different scenes teach more than many photos of one.</source>
            <translation>Verschiedene Szenen lehren mehr als viele Fotos von einer.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Here are the models that came with Deblur, those that you taught, and those from elsewhere. The card tells what a model learned from, how well it did, its licence, and how quick it is on this computer.</source>
            <translation>Hier sind die Modelle, die mit Deblur kamen, die von Ihnen angelernten und die von anderswo. Die Karte sagt, woraus ein Modell gelernt hat, wie gut es abschnitt, seine Lizenz und wie schnell es auf diesem Computer ist.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>A file from elsewhere is examined and tried out before it is added. One that contains program code is not opened.</source>
            <translation>Eine Datei von anderswo wird untersucht und ausprobiert, bevor sie hinzukommt. Enthält sie Programmcode, wird sie nicht geöffnet.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{models_activate} makes the selected model the one that sharpens from now on.</source>
            <translation>Mit {models_activate} schärft ab jetzt das gewählte Modell.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{models_try_it} shows what it makes of the open photo.</source>
            <translation>{models_try_it} zeigt, was es aus dem offenen Foto macht.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>{models_bring} brings in a model from a file; a file can be dropped as well.</source>
            <translation>{models_bring} holt ein Modell aus einer Datei; Sie können die Datei auch hineinziehen.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Models that came with Deblur cannot be lost for good: “Restore bundled” brings them back.</source>
            <translation>Modelle, die mit Deblur kamen, gehen nie ganz verloren: „Mitgelieferte zurückholen“ bringt sie wieder.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>What is chosen here counts at once and stays. The box at the top finds a setting by a word of it.</source>
            <translation>Was Sie hier wählen, gilt sofort und bleibt. Das Feld oben findet eine Einstellung nach einem ihrer Wörter.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Values that make no sense are marked and not taken. Each part can be set back to what it was at first.</source>
            <translation>Unsinnige Werte werden markiert und nicht übernommen. Jeder Teil lässt sich auf den Anfang zurücksetzen.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>The line at the bottom says which model sharpens, and on which device. A graphics card by NVIDIA is used where there is one that works; every computer can do it on its processor, which takes longer.</source>
            <translation>Die Zeile unten sagt, welches Modell schärft und auf welchem Gerät. Eine NVIDIA-Grafikkarte wird verwendet, wenn eine da ist und funktioniert; jeder Computer kann es auf seinem Prozessor, das dauert länger.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>When memory is short, Deblur goes on with smaller parts by itself. You never have to make a photo smaller.</source>
            <translation>Ist der Speicher knapp, macht Deblur von selbst mit kleineren Teilen weiter. Sie müssen ein Foto nie verkleinern.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Blur of a few pixels, as of an unsteady hand, is what Deblur does well. Longer blur becomes a little clearer and stays blurred.</source>
            <translation>Unschärfe von wenigen Pixeln, wie von einer unruhigen Hand, behebt Deblur gut. Längere wird etwas klarer und bleibt unscharf.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>What cannot be read in the original does not come back. Faces, number plates and writing that appear there are a guess: do not take them as evidence.</source>
            <translation>Was im Original nicht zu lesen ist, kommt nicht zurück. Gesichter, Kennzeichen und Schrift, die dort erscheinen, sind geraten: Nehmen Sie sie nicht als Beweis.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>If a result shows a pattern or false colours, Deblur warns you. Lower the strength, or try another model.</source>
            <translation>Zeigt ein Ergebnis ein Muster oder falsche Farben, warnt Deblur Sie. Verringern Sie die Stärke, oder versuchen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>If little changes, the photo may be out of focus, or sharp already.</source>
            <translation>Ändert sich wenig, ist das Foto vielleicht nicht im Fokus oder schon scharf.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>A message at the top of the page says what happened, why, and what you can do. “Details” shows more. Your photos and results stay as they were.</source>
            <translation>Eine Meldung oben auf der Seite sagt, was geschehen ist, warum, und was Sie tun können. „Details“ zeigt mehr. Ihre Fotos und Ergebnisse bleiben, wie sie waren.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>“Report a problem…” below gathers what helps others to find the fault: versions, settings, the last lines of the log. Names of folders and photos are left out. You see every word of it, and copy it yourself.</source>
            <translation>„Ein Problem melden …“ unten sammelt, was anderen hilft, den Fehler zu finden: Versionen, Einstellungen, die letzten Zeilen des Protokolls. Namen von Ordnern und Fotos werden weggelassen. Sie sehen jedes Wort davon und kopieren es selbst.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>When Deblur was closed by force, the open photos are offered again at the next start.</source>
            <translation>Wurde Deblur gewaltsam geschlossen, werden die offenen Fotos beim nächsten Start wieder angeboten.</translation>
        </message>
        <message>
            <location filename="../../app/help_texts.py" />
            <source>Everything happens on this computer. Deblur opens no connection to the network: it sends no photos, no statistics and no reports, and looks for no updates.</source>
            <translation>Alles geschieht auf diesem Computer. Deblur stellt keine Verbindung zum Netz her: Es sendet keine Fotos, keine Statistiken und keine Berichte und sucht nicht nach neuen Versionen.</translation>
        </message>
        <message>
            <location filename="../../app/views/help_chapters.py" />
            <source>(no key)</source>
            <translation>(keine Taste)</translation>
        </message>
    </context>
    <context>
        <name>HelpPresenter</name>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>First steps</source>
            <translation>Erste Schritte</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>About Deblur</source>
            <translation>Über Deblur</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Report a problem…</source>
            <translation>Ein Problem melden …</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Deblur ended unexpectedly last time</source>
            <translation>Deblur wurde letztes Mal unerwartet beendet</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Your originals are unchanged.</source>
            <translation>Ihre Originale sind unverändert.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>If you like, look at a report that helps to find the fault.</source>
            <translation>Wenn Sie möchten, sehen Sie sich einen Bericht an, der den Fehler zu finden hilft.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Report…</source>
            <translation>Bericht …</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>It was not saved: {reason}</source>
            <translation>Er wurde nicht gespeichert: {reason}</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Save the report</source>
            <translation>Den Bericht speichern</translation>
        </message>
        <message>
            <location filename="../../app/presenters/help_presenter.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
    </context>
    <context>
        <name>ImportModelSheet</name>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Import a model</source>
            <translation>Ein Modell importieren</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>A generator of the kind {kind} with {count}. It restored the self-test's photo ({nearness} dB to it).</source>
            <translation>Ein Generator der Art {kind} mit {count}. Er hat das Foto des Selbsttests geschärft ({nearness} dB daran).</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Replace the model of this name</source>
            <translation>Das Modell dieses Namens ersetzen</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>not stated</source>
            <translation>nicht angegeben</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Where you got it</source>
            <translation>Woher Sie es haben</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>a web page, or whoever gave it to you</source>
            <translation>eine Webseite, oder wer es Ihnen gab</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Looking at the file</source>
            <translation>Die Datei wird angesehen</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>It is read without running anything in it, and tried on a small photo. That takes some seconds, for large networks a minute.</source>
            <translation>Sie wird gelesen, ohne etwas daraus auszuführen, und an einem kleinen Foto ausprobiert. Das dauert einige Sekunden, bei großen Netzen eine Minute.</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <location filename="../../app/views/import_model_sheet.py" />
            <source>Licence and source go on the card. Ask whoever published the weights before you pass them on.</source>
            <translation>Lizenz und Quelle kommen auf die Karte. Fragen Sie, wer die Gewichte veröffentlicht hat, bevor Sie sie weitergeben.</translation>
        </message>
    </context>
    <context>
        <name>JobPanel</name>
        <message>
            <location filename="../../app/views/job_panel.py" />
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <location filename="../../app/views/job_panel.py" />
            <source>Deblur whole photo again</source>
            <translation>Ganzes Foto erneut schärfen</translation>
        </message>
        <message>
            <location filename="../../app/views/job_panel.py" />
            <source>Deblur whole photo</source>
            <translation>Ganzes Foto schärfen</translation>
        </message>
        <message>
            <location filename="../../app/views/job_panel.py" />
            <source>about {time} on this computer</source>
            <translation>dauert hier etwa {time}</translation>
        </message>
        <message>
            <location filename="../../app/views/job_panel.py" />
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <location filename="../../app/views/job_panel.py" />
            <source>{done} of {total} parts</source>
            <translation>{done} von {total} Teilen</translation>
        </message>
        <message>
            <location filename="../../app/views/job_panel.py" />
            <source>Go on</source>
            <translation>Fortfahren</translation>
        </message>
    </context>
    <context>
        <name>JudgePresenter</name>
        <message>
            <location filename="../../app/presenters/judge_presenter.py" />
            <source>The result may look wrong: {findings}</source>
            <translation>Das Ergebnis sieht womöglich falsch aus: {findings}</translation>
        </message>
        <message>
            <location filename="../../app/presenters/judge_presenter.py" />
            <source>The original stays in view until you choose otherwise.</source>
            <translation>Das Original bleibt zu sehen, bis Sie anders wählen.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/judge_presenter.py" />
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../app/presenters/judge_presenter.py" />
            <source>Lower strength</source>
            <translation>Stärke verringern</translation>
        </message>
        <message>
            <location filename="../../app/presenters/judge_presenter.py" />
            <source>Try another model</source>
            <translation>Anderes Modell versuchen</translation>
        </message>
    </context>
    <context>
        <name>KeyboardSection</name>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>Keyboard</source>
            <translation>Tastatur</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>Key of {command}, {page}</source>
            <translation>Taste für {command}, {page}</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>No key for {command}, {page}</source>
            <translation>Keine Taste für {command}, {page}</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>No key</source>
            <translation>Keine Taste</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>Usual key of {command}, {page}</source>
            <translation>Übliche Taste für {command}, {page}</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>The usual key again</source>
            <translation>Wieder die übliche Taste</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>Also {keys}</source>
            <translation>Auch {keys}</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>Not applied: {key} already moves or presses something there.</source>
            <translation>Nicht übernommen: {key} verschiebt oder drückt dort schon etwas.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_keyboard.py" />
            <source>Not applied: {key} is the key of {command} ({page}).</source>
            <translation>Nicht übernommen: {key} ist die Taste für {command} ({page}).</translation>
        </message>
    </context>
    <context>
        <name>LeaveGuard</name>
        <message numerus="yes">
            <location filename="../../app/controllers/leave_guard.py" />
            <source>%n more</source>
            <translation>
                <numerusform>%n weiteres</numerusform>
                <numerusform>%n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookController</name>
        <message>
            <location filename="../../app/controllers/look_controller.py" />
            <source>The language changes when Deblur starts again.</source>
            <translation>Die Sprache wechselt beim nächsten Start von Deblur.</translation>
        </message>
    </context>
    <context>
        <name>LookMenu</name>
        <message>
            <location filename="../../app/views/look_menu.py" />
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <location filename="../../app/views/look_menu.py" />
            <source>Theme</source>
            <translation>Farben</translation>
        </message>
        <message>
            <location filename="../../app/views/look_menu.py" />
            <source>As the system</source>
            <translation>Wie im System</translation>
        </message>
        <message>
            <location filename="../../app/views/look_menu.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../app/views/look_menu.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../app/views/look_menu.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../app/views/look_menu.py" />
            <source>First steps…</source>
            <translation>Erste Schritte …</translation>
        </message>
    </context>
    <context>
        <name>Loupe</name>
        <message>
            <location filename="../../app/views/loupe.py" />
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <location filename="../../app/views/loupe.py" />
            <source>Result, {percent}</source>
            <translation>Ergebnis, {percent}</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Batch</source>
            <translation>Stapel</translation>
        </message>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Fine-tune</source>
            <translation>Anlernen</translation>
        </message>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Settings</source>
            <translation>Einstellen</translation>
        </message>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/main_window.py" />
            <source>%n photo(s) added to the batch</source>
            <translation>
                <numerusform>%n Foto zum Stapel hinzugefügt</numerusform>
                <numerusform>%n Fotos zum Stapel hinzugefügt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/main_window.py" />
            <source>A batch was interrupted: see the Batch page.</source>
            <translation>Ein Stapel wurde unterbrochen: siehe Seite „Stapel“.</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <location filename="../../app/messages.py" />
            <source>That did not work</source>
            <translation>Das hat nicht geklappt</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{message}.</source>
            <translation>{message}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Try it once more.</source>
            <translation>Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} cannot be used</source>
            <translation>{name} kann nicht verwendet werden</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Try another photo.</source>
            <translation>Versuchen Sie ein anderes Foto.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} is not there</source>
            <translation>{name} ist nicht da</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>There is no file of this name in {folder}.</source>
            <translation>In {folder} gibt es keine Datei dieses Namens.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>It may have been moved or renamed. Open it from where it is now.</source>
            <translation>Vielleicht wurde sie verschoben oder umbenannt. Öffnen Sie sie von dort, wo sie jetzt liegt.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} cannot be read</source>
            <translation>{name} kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The system does not hand it over: {reason}.</source>
            <translation>Das System gibt die Datei nicht heraus: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Check that you may read it and that its drive is connected.</source>
            <translation>Prüfen Sie, ob Sie die Datei lesen dürfen und ob das Laufwerk verbunden ist.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} is empty</source>
            <translation>{name} ist leer</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The file has 0 bytes: there is no photo in it.</source>
            <translation>Die Datei hat 0 Byte: Darin ist kein Foto.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Copy it again from the camera or card that it came from.</source>
            <translation>Kopieren Sie sie erneut von der Kamera oder Speicherkarte.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} cannot be opened</source>
            <translation>{name} kann nicht geöffnet werden</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>It is not a photo of a kind that Deblur reads: {reason}.</source>
            <translation>Deblur kann Fotos dieser Art nicht lesen: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{formats} photos can be opened.</source>
            <translation>Geöffnet werden können Fotos als {formats}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} cannot be opened yet</source>
            <translation>{name} kann noch nicht geöffnet werden</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Reading {format_name} needs an optional package.</source>
            <translation>Um {format_name} zu lesen, fehlt ein zusätzliches Paket.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Install it with: pip install "deblur-app[{extra}]". Then start Deblur again.</source>
            <translation>Installieren Sie es mit: pip install "deblur-app[{extra}]". Starten Sie Deblur danach neu.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} is damaged</source>
            <translation>{name} ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The file is cut off or corrupt: {reason}.</source>
            <translation>Die Datei ist abgeschnitten oder fehlerhaft: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} is too large</source>
            <translation>{name} ist zu groß</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>It has {megapixels:.0f} megapixels; up to {limit:.0f} can be opened.</source>
            <translation>Das Foto hat {megapixels:.0f} Megapixel; bis zu {limit:.0f} können geöffnet werden.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Make it smaller, or cut it into parts.</source>
            <translation>Verkleinern Sie es oder schneiden Sie es in Teile.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} was not saved</source>
            <translation>{name} wurde nicht gespeichert</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>It cannot be written in {folder}: {reason}.</source>
            <translation>In {folder} kann die Datei nicht geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Choose another name or folder. Nothing was left half-written.</source>
            <translation>Wählen Sie einen anderen Namen oder Ordner. Nichts blieb halb geschrieben zurück.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>There is a file of this name in {folder} already.</source>
            <translation>In {folder} gibt es schon eine Datei dieses Namens.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Choose another name.</source>
            <translation>Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} could not be deblurred</source>
            <translation>{name} konnte nicht geschärft werden</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Something unexpected happened: {reason}. Your photo is unchanged.</source>
            <translation>Etwas Unerwartetes ist geschehen: {reason}. Ihr Foto ist unverändert.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Try it once more. If it fails again, please report it with the details.</source>
            <translation>Versuchen Sie es noch einmal. Gelingt es wieder nicht, melden Sie es bitte mit den Details.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{format_name} cannot hold {what}, which your photo has.</source>
            <translation>{format_name} kann {what} nicht aufnehmen; Ihr Foto hat das aber.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Save it as PNG or TIFF to keep everything.</source>
            <translation>Speichern Sie es als PNG oder TIFF, um alles zu behalten.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>No photos found</source>
            <translation>Keine Fotos gefunden</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>There are none in {path}.</source>
            <translation>In {path} gibt es keine.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Deblur looks for {formats} files. Choose another folder.</source>
            <translation>Deblur sucht nach Dateien der Formate {formats}. Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The folder cannot be written</source>
            <translation>Der Ordner ist nicht beschreibbar</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Nothing can be saved in {path}: {reason}.</source>
            <translation>In {path} kann nichts gespeichert werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Choose another folder.</source>
            <translation>Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The disk is full</source>
            <translation>Der Datenträger ist voll</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>There is no room in {path} for further results. Photos left: {left}.</source>
            <translation>In {path} ist kein Platz für weitere Ergebnisse. Übrige Fotos: {left}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Make room, then continue. What is done stays done.</source>
            <translation>Schaffen Sie Platz und fahren Sie fort. Was fertig ist, bleibt fertig.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The list of this batch cannot be used</source>
            <translation>Die Liste dieses Stapels ist nicht verwendbar</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{path}: {reason}.</source>
            <translation>{path}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Check that its folder can be written, or begin a new batch.</source>
            <translation>Prüfen Sie, ob der Ordner beschreibbar ist, oder beginnen Sie einen neuen Stapel.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>This batch is running already</source>
            <translation>Dieser Stapel läuft bereits</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Another Deblur is working on it.</source>
            <translation>Ein anderes Deblur arbeitet daran.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Wait until it is done, or close the other one.</source>
            <translation>Warten Sie, bis es fertig ist, oder schließen Sie das andere.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} has changed</source>
            <translation>{name} wurde geändert</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Another program wrote it after it was opened here; the result was made of the earlier photo.</source>
            <translation>Ein anderes Programm hat die Datei geschrieben, nachdem sie hier geöffnet wurde; das Ergebnis stammt vom früheren Foto.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Open it again to work on what it is now.</source>
            <translation>Öffnen Sie sie erneut, um mit dem jetzigen Stand zu arbeiten.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Deblur is running out of room</source>
            <translation>Deblur hat kaum noch Platz</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Results that are not looked at wait in {path}, which cannot be used: {reason}.</source>
            <translation>Ergebnisse, die gerade nicht zu sehen sind, warten in {path}; das geht nicht: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Free some disk space, or save and close some photos.</source>
            <translation>Schaffen Sie Platz auf dem Datenträger, oder speichern und schließen Sie einige Fotos.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The model cannot be used</source>
            <translation>Das Modell kann nicht verwendet werden</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Choose another model, or install it anew.</source>
            <translation>Wählen Sie ein anderes Modell oder installieren Sie es neu.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>There is no model “{name}”</source>
            <translation>Es gibt kein Modell „{name}“</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The models on this computer are: {known}.</source>
            <translation>Die Modelle auf diesem Computer sind: {known}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Choose one of them.</source>
            <translation>Wählen Sie eines davon.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The model is damaged</source>
            <translation>Das Modell ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{path} does not hold what it should: {reason}.</source>
            <translation>{path} enthält nicht, was es sollte: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Install Deblur again, or import the model anew.</source>
            <translation>Installieren Sie Deblur erneut oder importieren Sie das Modell neu.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{name} cannot be imported</source>
            <translation>{name} kann nicht importiert werden</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>It is no model that Deblur can run: {reason}.</source>
            <translation>Das ist kein Modell, das Deblur ausführen kann: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Models that Deblur exported, weights of DeblurGAN, DeblurGAN-v2 and NAFNet, and ONNX graphs that make a photo of a photo can be imported.</source>
            <translation>Importiert werden können Modelle, die Deblur exportiert hat, Gewichte von DeblurGAN, DeblurGAN-v2 und NAFNet sowie ONNX-Graphen, die aus einem Foto ein Foto machen.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The device cannot be used</source>
            <translation>Das Gerät kann nicht verwendet werden</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Try again, or use the processor.</source>
            <translation>Versuchen Sie es erneut oder nehmen Sie den Prozessor.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{device} cannot be used</source>
            <translation>{device} kann nicht verwendet werden</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>It is not there or does not work: {reason}.</source>
            <translation>Das Gerät fehlt oder funktioniert nicht: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The processor always works; choose it as the device.</source>
            <translation>Der Prozessor geht immer; wählen Sie ihn als Gerät.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Not enough memory</source>
            <translation>Nicht genug Speicher</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>There was no room left on {device}.</source>
            <translation>Auf {device} war kein Platz mehr.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Close other programs and try again. Your photo is unchanged.</source>
            <translation>Schließen Sie andere Programme und versuchen Sie es erneut. Ihr Foto ist unverändert.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The photo cannot be worked on in pieces</source>
            <translation>Das Foto lässt sich nicht in Teilen bearbeiten</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Set the size back to Auto.</source>
            <translation>Stellen Sie die Größe wieder auf „Automatisch“.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The photo has an unexpected shape</source>
            <translation>Das Foto hat eine unerwartete Form</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>This is a mistake of ours. Please report it with the details.</source>
            <translation>Das ist unser Fehler. Bitte melden Sie ihn mit den Details.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Deblurring stopped unexpectedly</source>
            <translation>Das Schärfen endete unerwartet</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The part of Deblur that works on photos ended (exit code {exit_code}); often the computer was out of memory. Your photo is unchanged.</source>
            <translation>Der Teil von Deblur, der Fotos bearbeitet, wurde beendet (Code {exit_code}); oft fehlte dem Computer Speicher. Ihr Foto ist unverändert.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Close other programs and try again.</source>
            <translation>Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>That setting cannot be used</source>
            <translation>Diese Einstellung ist nicht möglich</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Choose another.</source>
            <translation>Wählen Sie eine andere.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Training did not work</source>
            <translation>Das Training hat nicht geklappt</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>See the details for what to change.</source>
            <translation>Was zu ändern ist, steht in den Details.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The training plan cannot be used</source>
            <translation>Der Trainingsplan ist nicht verwendbar</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Correct the value that is named.</source>
            <translation>Berichtigen Sie den genannten Wert.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The training photos cannot be used</source>
            <translation>Die Trainingsfotos sind nicht verwendbar</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Check the folder.</source>
            <translation>Prüfen Sie den Ordner.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The saved training cannot be used</source>
            <translation>Das gespeicherte Training ist nicht verwendbar</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Go on from an earlier one.</source>
            <translation>Fahren Sie von einem früheren Stand fort.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>A part of the training is missing</source>
            <translation>Ein Teil des Trainings fehlt</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>{path} cannot be used to judge how natural photos look: {reason}.</source>
            <translation>{path} kann nicht beurteilen, wie natürlich Fotos aussehen: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Name the weights of VGG-19, let Deblur fetch them once, or train without them.</source>
            <translation>Nennen Sie die Gewichte von VGG-19, lassen Sie Deblur sie einmal holen, oder trainieren Sie ohne sie.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>The training went astray</source>
            <translation>Das Training ist entgleist</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>At step {step} its numbers ran away ({what}), again after it had gone back once.</source>
            <translation>Bei Schritt {step} liefen die Zahlen davon ({what}), erneut nach einem Rückschritt.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Go on from the last checkpoint with a lower learning rate.</source>
            <translation>Fahren Sie vom letzten Sicherungspunkt mit kleinerer Lernrate fort.</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Something went wrong in Deblur</source>
            <translation>In Deblur ist etwas schiefgegangen</translation>
        </message>
        <message>
            <location filename="../../app/messages.py" />
            <source>Your photo is unchanged. Please report this with the details.</source>
            <translation>Ihr Foto ist unverändert. Bitte melden Sie dies mit den Details.</translation>
        </message>
    </context>
    <context>
        <name>ModelCard</name>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Measuring</source>
            <translation>Wird gemessen</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Measured on pairs</source>
            <translation>An Paaren gemessen</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Credits</source>
            <translation>Dank an</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>How it was made</source>
            <translation>Wie es entstand</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Select a model to read its card.</source>
            <translation>Wählen Sie ein Modell, um seine Karte zu lesen.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>C compares them on the photo.</source>
            <translation>C vergleicht sie am Foto.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Open a photo to compare them on it.</source>
            <translation>Öffnen Sie ein Foto, um sie daran zu vergleichen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/model_card.py" />
            <source>%n models are selected.</source>
            <translation>
                <numerusform>%n Modell ist gewählt.</numerusform>
                <numerusform>%n Modelle sind gewählt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>SHA-256 {begin}… – copy</source>
            <translation>SHA-256 {begin}… – kopieren</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>About this model</source>
            <translation>Über dieses Modell</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Tested on this computer</source>
            <translation>Auf diesem Computer gemessen</translation>
        </message>
    </context>
    <context>
        <name>ModelPanel</name>
        <message>
            <location filename="../../app/views/model_panel.py" />
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../../app/views/model_panel.py" />
            <source>The model that sharpens the photo</source>
            <translation>Das Modell, das das Foto schärft</translation>
        </message>
        <message>
            <location filename="../../app/views/model_panel.py" />
            <source>{name}, your own</source>
            <translation>{name}, Ihr eigenes</translation>
        </message>
    </context>
    <context>
        <name>ModelRows</name>
        <message>
            <location filename="../../app/models/model_rows.py" />
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <location filename="../../app/models/model_rows.py" />
            <source>Needs check</source>
            <translation>Zu prüfen</translation>
        </message>
        <message>
            <location filename="../../app/models/model_rows.py" />
            <source>Missing</source>
            <translation>Fehlt</translation>
        </message>
        <message>
            <location filename="../../app/models/model_rows.py" />
            <source>Damaged</source>
            <translation>Beschädigt</translation>
        </message>
        <message>
            <location filename="../../app/models/model_rows.py" />
            <source>Incompatible</source>
            <translation>Inkompatibel</translation>
        </message>
        <message>
            <location filename="../../app/models/model_rows.py" />
            <source>Active</source>
            <translation>Aktiv</translation>
        </message>
        <message>
            <location filename="../../app/models/model_rows.py" />
            <source>Active – {trouble}</source>
            <translation>Aktiv – {trouble}</translation>
        </message>
    </context>
    <context>
        <name>ModelTasks</name>
        <message>
            <location filename="../../app/workers/model_tasks.py" />
            <source>trying it ended the process that did (exit code {code})</source>
            <translation>der Versuch hat den Prozess beendet, der ihn machte (Code {code})</translation>
        </message>
    </context>
    <context>
        <name>ModelTree</name>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Type</source>
            <translation>Art</translation>
        </message>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Added</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Bundled</source>
            <translation>Mitgeliefert</translation>
        </message>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Mine</source>
            <translation>Eigenes</translation>
        </message>
        <message>
            <location filename="../../app/models/model_tree.py" />
            <source>Imported</source>
            <translation>Importiert</translation>
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
            <translation>PSNR {figures} dB</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>SSIM {figures}</source>
            <translation>SSIM {figures}</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>{count} parameters</source>
            <translation>{count} Parameter</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>{count} M parameters</source>
            <translation>{count} Mio. Parameter</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Came with Deblur</source>
            <translation>Mitgeliefert</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Made here</source>
            <translation>Hier entstanden</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Imported</source>
            <translation>Importiert</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Its file is gone. Restore bundled brings it back.</source>
            <translation>Die Datei fehlt. „Mitgelieferte zurückholen“ bringt sie wieder.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Its file is gone. Import it again, or set another model active.</source>
            <translation>Die Datei fehlt. Importieren Sie das Modell erneut, oder aktivieren Sie ein anderes.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>{fault}. Restore bundled brings it back.</source>
            <translation>{fault}. „Mitgelieferte zurückholen“ stellt es wieder her.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>{fault}. Delete it and import it again.</source>
            <translation>{fault}. Löschen Sie es und importieren Sie es erneut.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>This version of Deblur does not know the architecture {name}.</source>
            <translation>Diese Version von Deblur kennt die Architektur {name} nicht.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Based on</source>
            <translation>Basis</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Trained on</source>
            <translation>Gelernt aus</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Made</source>
            <translation>Erstellt</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>From file</source>
            <translation>Aus Datei</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Not stated</source>
            <translation>Nicht angegeben</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/model_words.py" />
            <source>%n pair(s)</source>
            <translation>
                <numerusform>%n Paar</numerusform>
                <numerusform>%n Paare</numerusform>
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
            <translation>{base} mit der Basis → {after}</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>Not measured on this computer yet.</source>
            <translation>Auf diesem Computer noch nicht gemessen.</translation>
        </message>
        <message>
            <location filename="../../app/views/model_words.py" />
            <source>A photo of 12 megapixels takes about {time}: {rate} megapixels a second.</source>
            <translation>Ein Foto mit 12 Megapixeln dauert etwa {time}: {rate} Megapixel je Sekunde.</translation>
        </message>
    </context>
    <context>
        <name>ModelsActions</name>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Set active</source>
            <translation>Aktivieren</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Deblur photos with this model from now on</source>
            <translation>Fotos ab jetzt mit diesem Modell schärfen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Try on the photo</source>
            <translation>Am Foto testen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>See what it makes of the open photo</source>
            <translation>Sehen, was es aus dem offenen Foto macht</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>See the preview area of the open photo under the selected models</source>
            <translation>Den Vorschaubereich des offenen Fotos mit den gewählten Modellen sehen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Test speed</source>
            <translation>Tempo messen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Measure how quick it is on this computer</source>
            <translation>Messen, wie schnell es auf diesem Computer ist</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Verify</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Compare the file with the SHA-256 on its card</source>
            <translation>Die Datei mit dem SHA-256 auf ihrer Karte vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Import…</source>
            <translation>Importieren …</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Bring a model along from a file</source>
            <translation>Ein Modell aus einer Datei holen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Write the model into a file to give away</source>
            <translation>Das Modell zum Weitergeben in eine Datei schreiben</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Give it another name</source>
            <translation>Dem Modell einen anderen Namen geben</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Move the file to the trash of this computer</source>
            <translation>Die Datei in den Papierkorb dieses Computers legen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Open the folder of the file</source>
            <translation>Den Ordner der Datei öffnen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Restore bundled</source>
            <translation>Mitgelieferte zurückholen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Bring back bundled models that are lost or damaged</source>
            <translation>Mitgelieferte Modelle zurückholen, die fehlen oder beschädigt sind</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Show only models with some text</source>
            <translation>Nur Modelle mit einem bestimmten Text zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_actions.py" />
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
    </context>
    <context>
        <name>ModelsBar</name>
        <message>
            <location filename="../../app/views/models_bar.py" />
            <source>Search models</source>
            <translation>Modelle suchen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_bar.py" />
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <location filename="../../app/views/models_bar.py" />
            <source>Search ({key})</source>
            <translation>Suchen ({key})</translation>
        </message>
    </context>
    <context>
        <name>ModelsDialogs</name>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>Import models</source>
            <translation>Modelle importieren</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>One file with card and preview</source>
            <translation>Eine Datei mit Karte und Vorschau</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>Weights alone</source>
            <translation>Nur Gewichte</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>Export model</source>
            <translation>Modell exportieren</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>Delete {name} for good?</source>
            <translation>{name} endgültig löschen?</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>The trash of this computer does not take it.</source>
            <translation>Der Papierkorb dieses Computers nimmt es nicht an.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>Delete for good</source>
            <translation>Endgültig löschen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_dialogs.py" />
            <source>Keep it</source>
            <translation>Behalten</translation>
        </message>
    </context>
    <context>
        <name>ModelsEmpty</name>
        <message>
            <location filename="../../app/views/models_empty.py" />
            <source>No models</source>
            <translation>Keine Modelle</translation>
        </message>
        <message>
            <location filename="../../app/views/models_empty.py" />
            <source>Bring the bundled model back, or drop a file with weights here.</source>
            <translation>Holen Sie das mitgelieferte Modell zurück, oder ziehen Sie eine Datei mit Gewichten hierher.</translation>
        </message>
    </context>
    <context>
        <name>ModelsPage</name>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>{name} deblurs photos from now on.</source>
            <translation>{name} schärft ab jetzt Fotos.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>Imported {name}.</source>
            <translation>{name} importiert.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>Use up to 64 letters, digits, dots, dashes and underscores, a letter or digit first and last.</source>
            <translation>Nehmen Sie bis zu 64 Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche, am Anfang und Ende einen Buchstaben oder eine Ziffer.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>There is a model {name} already.</source>
            <translation>Es gibt schon ein Modell {name}.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>Exported {name}</source>
            <translation>{name} exportiert</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>{old} is called {new} now.</source>
            <translation>{old} heißt jetzt {new}.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>{name} is in the trash.</source>
            <translation>{name} ist im Papierkorb.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>The bundled models are all there.</source>
            <translation>Die mitgelieferten Modelle sind alle da.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>Bundled models are back</source>
            <translation>Mitgelieferte Modelle sind wieder da</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>{names} can be used again.</source>
            <translation>Wieder verwendbar: {names}.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>{name} is what its card says.</source>
            <translation>{name} ist, was die Karte sagt.</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>{name} is damaged</source>
            <translation>{name} ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../app/views/models_page.py" />
            <source>Measured {name}.</source>
            <translation>{name} gemessen.</translation>
        </message>
    </context>
    <context>
        <name>ModelsView</name>
        <message>
            <location filename="../../app/views/models_view.py" />
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <location filename="../../app/views/models_view.py" />
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
    </context>
    <context>
        <name>NavRail</name>
        <message>
            <location filename="../../app/views/nav_rail.py" />
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <location filename="../../app/views/nav_rail.py" />
            <source>Collapse</source>
            <translation>Einklappen</translation>
        </message>
        <message>
            <location filename="../../app/views/nav_rail.py" />
            <source>Expand</source>
            <translation>Ausklappen</translation>
        </message>
    </context>
    <context>
        <name>NoModelPage</name>
        <message>
            <location filename="../../app/views/no_model_page.py" />
            <source>No model is installed</source>
            <translation>Kein Modell ist installiert</translation>
        </message>
        <message>
            <location filename="../../app/views/no_model_page.py" />
            <source>Deblur needs one to sharpen photos, and the one it came with is gone.
Bring it back, import a model, or put one into this folder:</source>
            <translation>Deblur braucht eines zum Schärfen, und das mitgelieferte fehlt.
Holen Sie es zurück, importieren Sie ein Modell, oder legen Sie eines in diesen Ordner:</translation>
        </message>
        <message>
            <location filename="../../app/views/no_model_page.py" />
            <source>Restore bundled</source>
            <translation>Mitgelieferte zurückholen</translation>
        </message>
        <message>
            <location filename="../../app/views/no_model_page.py" />
            <source>Import…</source>
            <translation>Importieren …</translation>
        </message>
        <message>
            <location filename="../../app/views/no_model_page.py" />
            <source>Look again</source>
            <translation>Erneut nachsehen</translation>
        </message>
        <message>
            <location filename="../../app/views/no_model_page.py" />
            <source>Open the folder</source>
            <translation>Den Ordner öffnen</translation>
        </message>
    </context>
    <context>
        <name>NumberField</name>
        <message>
            <location filename="../../app/views/setting_fields.py" />
            <source>Not applied: use a whole number from {low} to {high}.</source>
            <translation>Nicht übernommen: Nehmen Sie eine ganze Zahl von {low} bis {high}.</translation>
        </message>
    </context>
    <context>
        <name>OpenPresenter</name>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>Opening {name}…</source>
            <translation>{name} wird geöffnet …</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>{name} has changed</source>
            <translation>{name} wurde geändert</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>Another program has written its file since it was opened.</source>
            <translation>Ein anderes Programm hat die Datei seit dem Öffnen geschrieben.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>What you see is the photo as it was.</source>
            <translation>Sie sehen das Foto, wie es war.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>Load again</source>
            <translation>Neu laden</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>Deblur did not end as it should</source>
            <translation>Deblur wurde nicht ordentlich beendet</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/presenters/open_presenter.py" />
            <source>%n photo(s) were open.</source>
            <translation>
                <numerusform>%n Foto war geöffnet.</numerusform>
                <numerusform>%n Fotos waren geöffnet.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>Open again</source>
            <translation>Wieder öffnen</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>Forget</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>Your settings for them are still there.</source>
            <translation>Ihre Einstellungen dafür sind noch da.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/open_presenter.py" />
            <source>These files are gone: {names}.</source>
            <translation>Diese Dateien gibt es nicht mehr: {names}.</translation>
        </message>
    </context>
    <context>
        <name>PerformanceSection</name>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Performance</source>
            <translation>Leistung</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>What previews and photos are computed on. Automatic takes a graphics card that works, otherwise the processor. Batches have a choice of their own.</source>
            <translation>Worauf Vorschau und Fotos berechnet werden. „Automatisch“ nimmt eine Grafikkarte, die funktioniert, sonst den Prozessor. Stapel haben eine eigene Auswahl.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Test the processor</source>
            <translation>Prozessor testen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Test the graphics card</source>
            <translation>Grafikkarte testen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Test</source>
            <translation>Testen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Processor threads</source>
            <translation>Prozessor-Threads</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>How many the processor computes with. Fewer leave room for other programs. It begins when the engine has nothing to do.</source>
            <translation>Mit wie vielen der Prozessor rechnet. Weniger lassen anderen Programmen Platz. Gilt, sobald nichts mehr in Arbeit ist.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>All {count}</source>
            <translation>Alle {count}</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Low priority</source>
            <translation>Geringe Priorität</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>All other programs go first, which makes deblurring slower while they are busy. It begins when the engine has nothing to do.</source>
            <translation>Alle anderen Programme haben Vortritt; solange sie arbeiten, dauert das Schärfen länger. Gilt, sobald nichts mehr in Arbeit ist.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Stay awake while working</source>
            <translation>Beim Arbeiten wach bleiben</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>The computer does not fall asleep while a batch or a training runs. Once they are done, it may.</source>
            <translation>Der Computer schläft nicht ein, solange ein Stapel oder ein Training läuft. Danach darf er.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>NVIDIA graphics card</source>
            <translation>NVIDIA-Grafikkarte</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Testing…</source>
            <translation>Wird getestet …</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Deblurs a small picture, and says how long that takes.</source>
            <translation>Schärft ein kleines Bild und sagt, wie lange das dauert.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>Tested {when}:</source>
            <translation>Getestet {when}:</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_machine.py" />
            <source>{device}: {side} × {side} pixels in {seconds} s (tested {when}).</source>
            <translation>{device}: {side} × {side} Pixel in {seconds} s (getestet {when}).</translation>
        </message>
    </context>
    <context>
        <name>PhotoCard</name>
        <message>
            <location filename="../../app/views/photo_card.py" />
            <source>Why?</source>
            <translation>Warum?</translation>
        </message>
        <message>
            <location filename="../../app/views/photo_card.py" />
            <source>Why this verdict</source>
            <translation>Warum dieses Urteil</translation>
        </message>
    </context>
    <context>
        <name>PhotoController</name>
        <message>
            <location filename="../../app/controllers/photo_controller.py" />
            <source>There is no photo to paste. Copy a photo or a file first.</source>
            <translation>Es gibt kein Foto zum Einfügen. Kopieren Sie zuerst ein Foto oder eine Datei.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/photo_controller.py" />
            <source>%n photos opened. The others wait in the strip.</source>
            <translation>
                <numerusform>%n Foto geöffnet. Die übrigen warten im Streifen.</numerusform>
                <numerusform>%n Fotos geöffnet. Die übrigen warten im Streifen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PhotoSection</name>
        <message>
            <location filename="../../app/views/photo_section.py" />
            <source>Toolbar</source>
            <translation>Werkzeugleiste</translation>
        </message>
    </context>
    <context>
        <name>PhotosPage</name>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Add a folder first.</source>
            <translation>Fügen Sie zuerst einen Ordner hinzu.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>The photos are still being looked at.</source>
            <translation>Die Fotos werden noch angesehen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>The photos were not looked at yet.</source>
            <translation>Die Fotos wurden noch nicht angesehen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Choose your photos</source>
            <translation>Wählen Sie Ihre Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>They are only read. A few are kept aside to measure the new model by.</source>
            <translation>Sie werden nur gelesen. Einige werden beiseitegelegt, um das neue Modell daran zu messen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Deblur looks at every photo and leaves out what would teach it something wrong: photos that are blurry themselves, too small, damaged, or there twice. About one photo in ten is kept aside and never practised on, with all others of its scene, so that the comparison at the end is honest. The more different scenes there are, the better: 200 photos of one holiday teach more than 200 of one wall.</source>
            <translation>Deblur sieht jedes Foto an und lässt aus, was ihm Falsches beibrächte: Fotos, die selbst unscharf, zu klein, beschädigt oder doppelt sind. Etwa eines von zehn wird mit allen anderen seiner Szene beiseitegelegt und nie zum Üben verwendet, damit der Vergleich am Ende ehrlich ist. Je mehr verschiedene Szenen, desto besser: 200 Fotos von einer Reise lehren mehr als 200 von einer Wand.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Add folder…</source>
            <translation>Ordner hinzufügen …</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Folders</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Look again</source>
            <translation>Erneut nachsehen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Photos that were looked at</source>
            <translation>Angesehene Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>What was found</source>
            <translation>Was gefunden wurde</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Use anyway</source>
            <translation>Trotzdem verwenden</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Photos of the row</source>
            <translation>Fotos der Zeile</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_photos.py" />
            <source>Use anyway: {reason}</source>
            <translation>Trotzdem verwenden: {reason}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/finetune_photos.py" />
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiteres</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanPage</name>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>How long to train</source>
            <translation>Wie lange trainiert wird</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Measure again</source>
            <translation>Erneut messen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Measuring how fast this computer trains: a short dry run.</source>
            <translation>Das Tempo dieses Computers wird gemessen: ein kurzer Probelauf.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>The dry run takes a moment.</source>
            <translation>Der Probelauf dauert einen Augenblick.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Nothing was measured yet.</source>
            <translation>Noch wurde nichts gemessen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Make room on the disk, then measure again.</source>
            <translation>Schaffen Sie Platz auf dem Datenträger und messen Sie erneut.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>How much time do you have?</source>
            <translation>Wie viel Zeit haben Sie?</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Measured on this computer just now. You can pause and go on at any time.</source>
            <translation>Eben auf diesem Computer gemessen. Sie können jederzeit anhalten und fortfahren.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Training means looking at small parts of your photos again and again. Longer is better up to a point, and the page after this one shows when that is reached: Deblur checks regularly on the photos that were kept aside, keeps the best model it has had, and stops by itself when nothing gets better any more. What was learned is written down regularly, so that a power cut costs minutes at most.</source>
            <translation>Trainieren heißt, kleine Teile Ihrer Fotos immer wieder anzusehen. Länger ist bis zu einem Punkt besser, und die nächste Seite zeigt, wann er erreicht ist: Deblur prüft regelmäßig an den beiseitegelegten Fotos, behält das bisher beste Modell und hört von selbst auf, wenn nichts mehr besser wird. Gelerntes wird regelmäßig gesichert, sodass ein Stromausfall höchstens Minuten kostet.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Quick</source>
            <translation>Schnell</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Enough to see whether your photos help.</source>
            <translation>Genug, um zu sehen, ob Ihre Fotos helfen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Balanced</source>
            <translation>Ausgewogen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Most of what can be gained. Good over lunch.</source>
            <translation>Das meiste, was zu gewinnen ist. Gut für die Mittagspause.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Thorough</source>
            <translation>Gründlich</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Everything that can be gained. Leave it overnight.</source>
            <translation>Alles, was zu gewinnen ist. Lassen Sie es über Nacht laufen.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_plan.py" />
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
    </context>
    <context>
        <name>PreflightSheet</name>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>Start anyway</source>
            <translation>Trotzdem starten</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>Back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_preflight.py" />
            <source>Start anyway (%n will be skipped)</source>
            <translation>
                <numerusform>Trotzdem starten (%n wird übersprungen)</numerusform>
                <numerusform>Trotzdem starten (%n werden übersprungen)</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>Results cannot be saved there</source>
            <translation>Dort können keine Ergebnisse gespeichert werden</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>None of these photos can be deblurred</source>
            <translation>Keines dieser Fotos kann geschärft werden</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>Before you start</source>
            <translation>Bevor Sie starten</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>{going} of {all} photos would be deblurred</source>
            <translation>{going} von {all} Fotos würden geschärft</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>about {time}</source>
            <translation>etwa {time}</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>about {size} on the disk</source>
            <translation>etwa {size} auf dem Datenträger</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_preflight.py" />
            <source>%n result(s) get another name, since theirs is taken</source>
            <translation>
                <numerusform>%n Ergebnis bekommt einen anderen Namen, da seiner vergeben ist</numerusform>
                <numerusform>%n Ergebnisse bekommen andere Namen, da ihre vergeben sind</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_preflight.py" />
            <source>… and %n more photo(s)</source>
            <translation>
                <numerusform>… und %n weiteres Foto</numerusform>
                <numerusform>… und %n weitere Fotos</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>{photo}: {result} is there already</source>
            <translation>{photo}: {result} gibt es schon</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>The disk is too full: about {needed} are needed, and {free} are free.</source>
            <translation>Der Datenträger ist zu voll: Etwa {needed} werden gebraucht, {free} sind frei.</translation>
        </message>
    </context>
    <context>
        <name>PreviewSection</name>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Preview photos when they open</source>
            <translation>Vorschau beim Öffnen zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>A part with much detail is deblurred at once. Off waits until you ask.</source>
            <translation>Ein Teil mit vielen Einzelheiten wird sofort geschärft. „Aus“ wartet, bis Sie es verlangen.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Preview area</source>
            <translation>Vorschaubereich</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Side of that part, in photos that are opened from now on. Smaller is quicker.</source>
            <translation>Seitenlänge dieses Teils bei Fotos, die ab jetzt geöffnet werden. Kleiner geht schneller.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>pixels</source>
            <translation>Pixel</translation>
        </message>
    </context>
    <context>
        <name>PrivacySection</name>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Privacy</source>
            <translation>Privatsphäre</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Nothing is sent</source>
            <translation>Nichts wird gesendet</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Photos, results and models stay on this computer. Deblur opens no connection to a network, counts nothing and reports nothing.</source>
            <translation>Fotos, Ergebnisse und Modelle bleiben auf diesem Computer. Deblur stellt keine Verbindung zu einem Netz her, zählt nichts und meldet nichts.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>No update check</source>
            <translation>Keine Suche nach neuen Versionen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Deblur does not look for new versions. They come through whatever you installed it with.</source>
            <translation>Deblur sucht nicht nach neuen Versionen. Sie kommen auf dem Weg, auf dem Sie es installiert haben.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>What is remembered here</source>
            <translation>Was hier gemerkt wird</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Your settings, recent photos, journals of batches, and a log without pixels. All of it can be deleted without harm while Deblur is closed.</source>
            <translation>Ihre Einstellungen, zuletzt geöffnete Fotos, Listen von Stapeln und ein Protokoll ohne Pixel. Alles lässt sich gefahrlos löschen, solange Deblur geschlossen ist.</translation>
        </message>
    </context>
    <context>
        <name>ReaderSheet</name>
        <message>
            <location filename="../../app/views/reader_sheet.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../app/views/reader_sheet.py" />
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <location filename="../../app/reasons.py" />
            <source>it is a folder</source>
            <translation>es ist ein Ordner</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>it is not a regular file</source>
            <translation>es ist keine gewöhnliche Datei</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>there is not enough free memory</source>
            <translation>es ist nicht genug Speicher frei</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>not a photo file</source>
            <translation>keine Fotodatei</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>its pixels are of the kind {mode}</source>
            <translation>die Pixel sind von der Art {mode}</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>its size is {width} x {height} pixels</source>
            <translation>die Größe ist {width} x {height} Pixel</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>it is a BigTIFF file</source>
            <translation>es ist eine BigTIFF-Datei</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>its samples are not integers of 8 or 16 bits</source>
            <translation>die Werte sind keine ganzen Zahlen mit 8 oder 16 Bit</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>it is in CMYK with further channels</source>
            <translation>es ist CMYK mit weiteren Kanälen</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>it is camera RAW of a kind that LibRaw does not know</source>
            <translation>es ist Kamera-RAW einer Art, die LibRaw nicht kennt</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>what was written cannot be read again</source>
            <translation>das Geschriebene lässt sich nicht wieder lesen</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>it is the original, which is never written</source>
            <translation>es ist das Original, das nie überschrieben wird</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>no permission to write</source>
            <translation>keine Erlaubnis zu schreiben</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>the disk is full, and {left} photos are left</source>
            <translation>der Datenträger ist voll, übrige Fotos: {left}</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>sides over {side} pixels</source>
            <translation>Seiten über {side} Pixel</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>{depth} bits per channel</source>
            <translation>{depth} Bit pro Kanal</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>transparency</source>
            <translation>Transparenz</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>EXIF, XMP or IPTC</source>
            <translation>EXIF, XMP oder IPTC</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>{size} bytes of metadata</source>
            <translation>{size} Byte Metadaten</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>a gray colour profile</source>
            <translation>ein Graustufenprofil</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>camera RAW</source>
            <translation>Kamera-RAW</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>no NVIDIA driver was found</source>
            <translation>kein NVIDIA-Treiber gefunden</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>the installed torch has no CUDA, or the driver fails</source>
            <translation>das installierte torch hat kein CUDA, oder der Treiber versagt</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>The file is named {suffix}, but it is a {format} file.</source>
            <translation>Die Datei heißt {suffix}, ist aber eine {format}-Datei.</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>The EXIF data is damaged and was left out.</source>
            <translation>Die EXIF-Daten sind beschädigt und wurden weggelassen.</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>The colour profile is kept, but the generator ignores it: {cause}.</source>
            <translation>Das Farbprofil bleibt erhalten, beim Schärfen wird es aber nicht beachtet: {cause}.</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>{device} ran out of memory; the CPU restored the photo.</source>
            <translation>{device} hatte nicht genug Speicher; der Prozessor hat das Foto geschärft.</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>the computer</source>
            <translation>diesem Computer</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>Permission denied</source>
            <translation>keine Berechtigung</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>No space left on device</source>
            <translation>kein Platz mehr auf dem Datenträger</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>Read-only file system</source>
            <translation>der Datenträger ist schreibgeschützt</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>No such file or directory</source>
            <translation>die Datei oder der Ordner fehlt</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>Input/output error</source>
            <translation>Ein-/Ausgabefehler</translation>
        </message>
        <message>
            <location filename="../../app/reasons.py" />
            <source>File name too long</source>
            <translation>der Dateiname ist zu lang</translation>
        </message>
    </context>
    <context>
        <name>ReportSheet</name>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Report a problem</source>
            <translation>Ein Problem melden</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Leave out folders, names of photos, and my name</source>
            <translation>Ordner, Namen von Fotos und meinen Namen weglassen</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Save to a file…</source>
            <translation>In eine Datei speichern …</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Saved as {name}.</source>
            <translation>Gespeichert als {name}.</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>What happened</source>
            <translation>Was geschehen ist</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>What did you do, what did you expect, and what happened? (if you like)</source>
            <translation>Was haben Sie getan, was haben Sie erwartet, und was ist geschehen? (wenn Sie möchten)</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>What is copied</source>
            <translation>Was kopiert wird</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>This is everything that a report contains. Nothing is sent: copy it, or save it, and give it to those who help you.</source>
            <translation>Das ist alles, was ein Bericht enthält. Nichts wird gesendet: Kopieren oder speichern Sie ihn, und geben Sie ihn denen, die Ihnen helfen.</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Gathering…</source>
            <translation>Wird gesammelt …</translation>
        </message>
        <message>
            <location filename="../../app/views/report_sheet.py" />
            <source>Copied.</source>
            <translation>Kopiert.</translation>
        </message>
    </context>
    <context>
        <name>RestoreController</name>
        <message>
            <location filename="../../app/controllers/restore_controller.py" />
            <source>Preparing</source>
            <translation>Vorbereitung</translation>
        </message>
        <message>
            <location filename="../../app/controllers/restore_controller.py" />
            <source>Stopping</source>
            <translation>Wird abgebrochen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/restore_controller.py" />
            <source>Deblurring</source>
            <translation>Schärfen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/restore_controller.py" />
            <source>Finishing</source>
            <translation>Abschluss</translation>
        </message>
    </context>
    <context>
        <name>SaveController</name>
        <message>
            <location filename="../../app/controllers/save_controller.py" />
            <source>it is the original, which is never changed</source>
            <translation>es ist das Original, das nie verändert wird</translation>
        </message>
    </context>
    <context>
        <name>SavePanel</name>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>File format</source>
            <translation>Dateiformat</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Quality</source>
            <translation>Qualität</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Quality: higher is better and larger</source>
            <translation>Qualität: höher ist besser und größer</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Keep date and camera</source>
            <translation>Datum und Kamera behalten</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Write what the file knows about the photo</source>
            <translation>Schreiben, was die Datei über das Foto weiß</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Remove location</source>
            <translation>Ort entfernen</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Leave out where the photo was taken</source>
            <translation>Weglassen, wo das Foto aufgenommen wurde</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Saved as {name}</source>
            <translation>Gespeichert als {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Changed since it was saved. Save replaces {name}</source>
            <translation>Seit dem Speichern geändert. Speichern ersetzt {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Not saved yet. There is a {taken}, so it will be {name}</source>
            <translation>Noch nicht gespeichert. {taken} gibt es schon, daher wird es {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Not saved yet. It will be {name}</source>
            <translation>Noch nicht gespeichert. Es wird {name}</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Same format as photo</source>
            <translation>Format wie das Foto</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/save_panel.py" />
            <source>Save options</source>
            <translation>Speicheroptionen</translation>
        </message>
    </context>
    <context>
        <name>SavePresenter</name>
        <message>
            <location filename="../../app/presenters/save_presenter.py" />
            <source>Saving {name}…</source>
            <translation>{name} wird gespeichert …</translation>
        </message>
        <message>
            <location filename="../../app/presenters/save_presenter.py" />
            <source>Saved {name}</source>
            <translation>{name} gespeichert</translation>
        </message>
    </context>
    <context>
        <name>SavingSection</name>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Saving</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>File format</source>
            <translation>Dateiformat</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>What results are saved as. Batches have a format of their own.</source>
            <translation>Als was Ergebnisse gespeichert werden. Stapel haben ein eigenes Format.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Same as photo</source>
            <translation>Wie das Foto</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Quality</source>
            <translation>Qualität</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>1 to 100, for JPEG, WebP and AVIF: higher is better and larger.</source>
            <translation>1 bis 100, für JPEG, WebP und AVIF: Höher ist besser und größer.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Keep date and camera</source>
            <translation>Datum und Kamera behalten</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Results keep what the file knows about the photo.</source>
            <translation>Ergebnisse behalten, was die Datei über das Foto weiß.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Remove location</source>
            <translation>Ort entfernen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Results do not tell where the photo was taken.</source>
            <translation>Ergebnisse sagen nicht, wo das Foto aufgenommen wurde.</translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <location filename="../../app/models/session.py" />
            <source>Pasted image</source>
            <translation>Eingefügtes Bild</translation>
        </message>
    </context>
    <context>
        <name>SettingsActions</name>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Show only settings with some text</source>
            <translation>Nur Einstellungen mit einem bestimmten Text zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialogs</name>
        <message>
            <location filename="../../app/views/settings_dialogs.py" />
            <source>Export settings</source>
            <translation>Einstellungen exportieren</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_dialogs.py" />
            <source>Import settings</source>
            <translation>Einstellungen importieren</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_dialogs.py" />
            <source>Choose a folder</source>
            <translation>Einen Ordner wählen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_dialogs.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_dialogs.py" />
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Search settings</source>
            <translation>Einstellungen suchen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Search ({key})</source>
            <translation>Suchen ({key})</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Sections</source>
            <translation>Abschnitte</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>The language changes when Deblur starts again.</source>
            <translation>Die Sprache wechselt beim nächsten Start von Deblur.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>No setting has “{text}” in it.</source>
            <translation>Keine Einstellung enthält „{text}“.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>All settings are as at first</source>
            <translation>Alle Einstellungen sind wie am Anfang</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>The settings are in {name}</source>
            <translation>Die Einstellungen sind in {name}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/settings_page.py" />
            <source>%n setting(s) taken from the file</source>
            <translation>
                <numerusform>%n Einstellung aus der Datei übernommen</numerusform>
                <numerusform>%n Einstellungen aus der Datei übernommen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>These cannot be used here, and were left out: {names}.</source>
            <translation>Diese sind hier nicht möglich und wurden ausgelassen: {names}.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>{reason}. Nothing was changed.</source>
            <translation>{reason}. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>{name} cannot be used</source>
            <translation>{name} kann nicht verwendet werden</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_page.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>SettingsSection</name>
        <message>
            <location filename="../../app/views/settings_section.py" />
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_section.py" />
            <source>As these settings are at first</source>
            <translation>Wie diese Einstellungen am Anfang sind</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_section.py" />
            <source>Reset: {section}</source>
            <translation>Zurücksetzen: {section}</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsSheet</name>
        <message>
            <location filename="../../app/views/shortcuts_sheet.py" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <location filename="../../app/views/side_panel.py" />
            <source>Strength</source>
            <translation>Stärke</translation>
        </message>
        <message>
            <location filename="../../app/views/side_panel.py" />
            <source>How much of the result to use (double-click for all of it)</source>
            <translation>Wie viel vom Ergebnis verwendet wird (Doppelklick für alles)</translation>
        </message>
        <message>
            <location filename="../../app/views/side_panel.py" />
            <source>Keep grain</source>
            <translation>Korn erhalten</translation>
        </message>
        <message>
            <location filename="../../app/views/side_panel.py" />
            <source>Bring back the fine texture of the original (double-click for none)</source>
            <translation>Die feine Struktur des Originals zurückholen (Doppelklick für keine)</translation>
        </message>
        <message>
            <location filename="../../app/views/side_panel.py" />
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
    </context>
    <context>
        <name>SleepDialog</name>
        <message>
            <location filename="../../app/views/batch_sleep_dialog.py" />
            <source>When done</source>
            <translation>Wenn fertig</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_sleep_dialog.py" />
            <source>Stay awake</source>
            <translation>Wach bleiben</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_sleep_dialog.py" />
            <source>Sleep now</source>
            <translation>Jetzt schlafen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_sleep_dialog.py" />
            <source>The batch is done. This was chosen under "When done".</source>
            <translation>Der Stapel ist fertig. Das wurde unter „Wenn fertig“ gewählt.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_sleep_dialog.py" />
            <source>The computer goes to sleep in %n second(s)</source>
            <translation>
                <numerusform>Der Computer schläft in %n Sekunde ein</numerusform>
                <numerusform>Der Computer schläft in %n Sekunden ein</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SplitHandle</name>
        <message>
            <location filename="../../app/views/split_handle.py" />
            <source>Compare position</source>
            <translation>Position des Vergleichs</translation>
        </message>
        <message>
            <location filename="../../app/views/split_handle.py" />
            <source>The original is left of this line, the result right of it</source>
            <translation>Links dieser Linie ist das Original, rechts das Ergebnis</translation>
        </message>
        <message>
            <location filename="../../app/views/split_handle.py" />
            <source>Drag to compare (, and . move it too)</source>
            <translation>Zum Vergleichen ziehen (auch mit , und .)</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <location filename="../../app/views/status_bar.py" />
            <source>Work</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <location filename="../../app/views/status_bar.py" />
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../../app/views/status_bar.py" />
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <location filename="../../app/views/status_bar.py" />
            <source>Starting…</source>
            <translation>Wird gestartet …</translation>
        </message>
    </context>
    <context>
        <name>StepHeader</name>
        <message>
            <location filename="../../app/views/finetune_steps.py" />
            <source>Step {number} of {count}: {title}</source>
            <translation>Schritt {number} von {count}: {title}</translation>
        </message>
    </context>
    <context>
        <name>StepPage</name>
        <message>
            <location filename="../../app/views/finetune_step.py" />
            <source>What does this mean?</source>
            <translation>Was bedeutet das?</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_step.py" />
            <source>The training has begun. What was chosen can be looked at here; to change it, discard the training first.</source>
            <translation>Das Training hat begonnen. Was gewählt wurde, ist hier zu sehen; um es zu ändern, verwerfen Sie zuerst das Training.</translation>
        </message>
    </context>
    <context>
        <name>TourPicture</name>
        <message>
            <location filename="../../app/views/tour_picture.py" />
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <location filename="../../app/views/tour_picture.py" />
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
    </context>
    <context>
        <name>TrainingPage</name>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>The comparison follows when the training has ended.</source>
            <translation>Der Vergleich folgt, wenn das Training zu Ende ist.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Deblur is practising</source>
            <translation>Deblur übt</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>The photos at the left are some of those that were kept aside: the model never practises on them, so they show what it can do with photos it does not know. After every check they are deblurred anew. The blue line is how near they come to the sharp photos, higher is better; the dashed one is the error while practising, lower is better. When the blue line falls while the dashed one goes on falling, the model learns your photos by heart, which helps nobody: then the best model so far is the one that counts, and it is kept in any case.</source>
            <translation>Die Fotos links sind einige der beiseitegelegten: Das Modell übt nie an ihnen, daher zeigen sie, was es bei unbekannten Fotos kann. Nach jeder Prüfung werden sie neu geschärft. Die blaue Linie zeigt, wie nahe sie dem scharfen Foto kommen, höher ist besser; die gestrichelte zeigt den Fehler beim Üben, tiefer ist besser. Fällt die blaue Linie, während die gestrichelte weiter fällt, lernt das Modell Ihre Fotos auswendig, und das hilft niemandem: Dann zählt das bisher beste Modell, und es bleibt in jedem Fall.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Base model</source>
            <translation>Basis</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Best</source>
            <translation>Bestes</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Check that is looked at</source>
            <translation>Betrachtete Prüfung</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Held-out photo {number}</source>
            <translation>Beiseitegelegtes Foto {number}</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Progress of the training</source>
            <translation>Fortschritt des Trainings</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Error on a logarithmic scale</source>
            <translation>Fehler logarithmisch zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Stop and keep best</source>
            <translation>Beenden und bestes behalten</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Discard…</source>
            <translation>Verwerfen …</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Try on my photo</source>
            <translation>An meinem Foto ausprobieren</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Go on</source>
            <translation>Fortfahren</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>There is no best model yet.</source>
            <translation>Es gibt noch kein bestes Modell.</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>See what the best model so far makes of the photo that is open</source>
            <translation>Sehen, was das bisher beste Modell aus dem offenen Foto macht</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_training.py" />
            <source>Not yet</source>
            <translation>Noch nicht</translation>
        </message>
    </context>
    <context>
        <name>TryDialog</name>
        <message>
            <location filename="../../app/views/finetune_try.py" />
            <source>Try on my photo</source>
            <translation>An meinem Foto ausprobieren</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_try.py" />
            <source>{name}, best so far</source>
            <translation>{name}, bisher bestes</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_try.py" />
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_try.py" />
            <source>Deblurring…</source>
            <translation>Wird geschärft …</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_try.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../app/views/finetune_try.py" />
            <source>The preview area of the photo that is open. The training goes on.</source>
            <translation>Der Vorschaubereich des offenen Fotos. Das Training geht weiter.</translation>
        </message>
    </context>
    <context>
        <name>TuningSection</name>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Fine-tuning</source>
            <translation>Anlernen</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Work folder</source>
            <translation>Arbeitsordner</translation>
        </message>
        <message>
            <location filename="../../app/views/settings_sections.py" />
            <source>Fine-tunings that begin from now on are kept there: checkpoints and pictures, up to some gigabytes. Those that began elsewhere stay where they are.</source>
            <translation>Was Sie ab jetzt anlernen, liegt dort: Sicherungspunkte und Bilder, bis zu einigen Gigabyte. Was anderswo begonnen wurde, bleibt, wo es ist.</translation>
        </message>
    </context>
    <context>
        <name>WherePanel</name>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Whole photo</source>
            <translation>Ganzes Foto</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Use the result everywhere</source>
            <translation>Das Ergebnis überall verwenden</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Brush</source>
            <translation>Pinsel</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Paint where to use the result</source>
            <translation>Malen, wo das Ergebnis gelten soll</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Width of the brush ([ and ])</source>
            <translation>Breite des Pinsels ([ und ])</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Feather</source>
            <translation>Weiche Kante</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>How soft the edge of the brush is</source>
            <translation>Wie weich der Rand des Pinsels ist</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>What painting does</source>
            <translation>Was das Malen bewirkt</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Deblur only what I paint</source>
            <translation>Nur Bemaltes schärfen</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Keep what I paint as it was</source>
            <translation>Bemaltes lassen, wie es war</translation>
        </message>
        <message>
            <location filename="../../app/views/where_panel.py" />
            <source>Where</source>
            <translation>Wo</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{width} × {height} px</source>
            <translation>{width} × {height} px</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{amount} MP</source>
            <translation>{amount} MP</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{depth} bit</source>
            <translation>{depth} Bit</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>gray</source>
            <translation>Graustufen</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>transparency</source>
            <translation>Transparenz</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>1/{parts} s</source>
            <translation>1/{parts} s</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} min {seconds} s</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{hours} h</source>
            <translation>{hours} h</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>almost done</source>
            <translation>fast fertig</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>about {time} left</source>
            <translation>noch etwa {time}</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{amount} GB</source>
            <translation>{amount} GB</translation>
        </message>
        <message>
            <location filename="../../app/views/words.py" />
            <source>{amount} MB</source>
            <translation>{amount} MB</translation>
        </message>
    </context>
    <context>
        <name>WorkPresenter</name>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>Not available</source>
            <translation>Nicht verfügbar</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>Starting again…</source>
            <translation>Wird neu gestartet …</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>Preview…</source>
            <translation>Vorschau …</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>Done. Not saved yet.</source>
            <translation>Fertig. Noch nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>{name} is done. Not saved yet.</source>
            <translation>{name} ist fertig. Noch nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>Stopped. Nothing was changed.</source>
            <translation>Abgebrochen. Nichts wurde verändert.</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>{name} is done, with a note</source>
            <translation>{name} ist fertig, mit Hinweis</translation>
        </message>
        <message>
            <location filename="../../app/presenters/work_presenter.py" />
            <source>Takes about {amount} of memory</source>
            <translation>Braucht etwa {amount} Speicher</translation>
        </message>
    </context>
    <context>
        <name>_Pictures</name>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <location filename="../../app/views/model_card.py" />
            <source>After</source>
            <translation>Nachher</translation>
        </message>
    </context>
</TS>
