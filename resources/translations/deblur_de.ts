<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
            <source>Filter (Ctrl+F)</source>
            <translation>Filtern (Strg+F)</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_bar.py" />
            <source>Batch</source>
            <translation>Stapel</translation>
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
            <translation>Zum Beginnen einen Ordner hierher ziehen</translation>
        </message>
        <message>
            <location filename="../../app/views/batch_empty.py" />
            <source>Nothing is written until you press Start. Originals are never changed.</source>
            <translation>Bis Sie „Starten“ drücken, wird nichts geschrieben. Originale werden nie verändert.</translation>
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
            <source>Originals are never replaced.</source>
            <translation>Originale werden nie ersetzt.</translation>
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
            <source>docs/models.md lists the weights that can be brought along.</source>
            <translation>docs/models.md nennt die Gewichte, die sich mitbringen lassen.</translation>
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
        <name>NavRail</name>
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
Install Deblur again, or put a model into this folder:</source>
            <translation>Deblur braucht eines, um Fotos zu schärfen, und das mitgelieferte fehlt.
Installieren Sie Deblur erneut oder legen Sie ein Modell in diesen Ordner:</translation>
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
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>{photo}: {result} is there already</source>
            <translation>{photo}: {result} gibt es schon</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/batch_preflight.py" />
            <source>%n result(s) get another name, since theirs is taken</source>
            <translation>
                <numerusform>%n Ergebnis bekommt einen anderen Namen, da seiner vergeben ist</numerusform>
                <numerusform>%n Ergebnisse bekommen andere Namen, da ihre vergeben sind</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/batch_preflight.py" />
            <source>The disk is too full: about {needed} are needed, and {free} are free.</source>
            <translation>Der Datenträger ist zu voll: Etwa {needed} werden gebraucht, {free} sind frei.</translation>
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
        <name>Session</name>
        <message>
            <location filename="../../app/models/session.py" />
            <source>Pasted image</source>
            <translation>Eingefügtes Bild</translation>
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
</TS>
