"""The parts of the settings page, each with its words and with what its values are chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.language import LANGUAGES, SYSTEM, translate
from app.models.settings import AS_INPUT, QUALITIES, REGION_SIDES, Settings, Theme
from app.views.setting_fields import ChoiceField, FlagField, FolderField, NumberField
from app.views.settings_section import SettingsSection
from engine.codecs.support import FormatSupport
from engine.photo import PhotoFormat


class GeneralSection(SettingsSection):
    """Language, looks, and what is remembered.

    Signals:
        forget_wanted: The list of recent photos is to be emptied.
    """

    forget_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("GeneralSection", "General"), parent)
        as_system = self.tr("As the system")
        self.add_setting(
            "language",
            self.tr("Language"),
            self.tr("The language of the window. It changes when Deblur starts again."),
            ChoiceField([(as_system, SYSTEM), *((name, key) for key, name in LANGUAGES.items())]),
        )
        self.add_setting(
            "theme",
            self.tr("Theme"),
            self.tr("Light or dark colours. Grays are without a tint, so that photos look right."),
            ChoiceField(
                [
                    (as_system, Theme.SYSTEM),
                    (self.tr("Light"), Theme.LIGHT),
                    (self.tr("Dark"), Theme.DARK),
                ]
            ),
        )
        self.add_setting(
            "confirms_leaving",
            self.tr("Ask before results are lost"),
            self.tr(
                "When a photo or the window is closed while a result is in no file yet. Work that "
                "is running is asked about in any case."
            ),
            FlagField(),
        )
        self.add_setting(
            "keeps_recent",
            self.tr("Remember recent photos"),
            self.tr("The last photos are offered on the empty page. Off forgets them at once."),
            FlagField(),
        )
        self.forget = QPushButton(self.tr("Clear list"), self)
        self.forget.clicked.connect(self.forget_wanted)
        self._recent = self.add_row(self.tr("Recent photos"), "", self.forget)

    def show_settings(self, settings: Settings) -> None:
        """Stand at these settings."""
        super().show_settings(settings)
        count = len(settings.recent_photos)
        self.forget.setEnabled(count > 0)
        self._recent.show_why(self.tr("%n photo(s) are remembered.", "", count))


class SavingSection(SettingsSection):
    """How results are saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("SavingSection", "Saving"), parent)
        written = [(kind.label, str(kind)) for kind in PhotoFormat if kind.is_written]
        self.add_setting(
            "save_format",
            self.tr("File format"),
            self.tr("What results are saved as. Batches have a format of their own."),
            ChoiceField([(self.tr("Same as photo"), AS_INPUT), *written]),
        )
        self.add_setting(
            "save_quality",
            self.tr("Quality"),
            self.tr("1 to 100, for JPEG, WebP and AVIF: higher is better and larger."),
            NumberField(QUALITIES),
        )
        self.add_setting(
            "keeps_metadata",
            self.tr("Keep date and camera"),
            self.tr("Results keep what the file knows about the photo."),
            FlagField(),
        )
        self.add_setting(
            "strips_location",
            self.tr("Remove location"),
            self.tr("Results do not tell where the photo was taken."),
            FlagField(),
        )

    def show_settings(self, settings: Settings) -> None:
        """Stand at these settings; without metadata there is no location to remove."""
        super().show_settings(settings)
        self.fields["strips_location"].setEnabled(settings.keeps_metadata)


class PreviewSection(SettingsSection):
    """What is seen before the whole photo is deblurred."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("PreviewSection", "Preview"), parent)
        self.add_setting(
            "previews_on_open",
            self.tr("Preview photos when they open"),
            self.tr("A part with much detail is deblurred at once. Off waits until you ask."),
            FlagField(),
        )
        self.add_setting(
            "region_side",
            self.tr("Preview area"),
            self.tr(
                "Side of that part, in photos that are opened from now on. Smaller is quicker."
            ),
            NumberField(REGION_SIDES, self.tr("pixels")),
        )


class TuningSection(SettingsSection):
    """Where fine-tunings are kept."""

    def __init__(
        self,
        usual: Path,
        choose: Callable[[Path | None], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("TuningSection", "Fine-tuning"), parent)
        self.add_setting(
            "finetune_folder",
            self.tr("Work folder"),
            self.tr(
                "Fine-tunings that begin from now on are kept there: checkpoints and pictures, "
                "up to some gigabytes. Those that began elsewhere stay where they are."
            ),
            FolderField(usual, choose),
        )


class FormatsSection(SettingsSection):
    """Which formats can be read and written here.

    Signals:
        filled: They are known now.
    """

    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("FormatsSection", "Formats"), parent)

    def show_formats(self, formats: Sequence[FormatSupport]) -> None:
        """Say what was found out; each was tried with a tiny photo."""
        if self.rows:
            return
        for each in formats:
            self.add_row(each.format.label, _format_words(each))
        self.filled.emit()


class PrivacySection(SettingsSection):
    """What leaves this computer: nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("PrivacySection", "Privacy"), parent)
        self.add_row(
            self.tr("Nothing is sent"),
            self.tr(
                "Photos, results and models stay on this computer. Deblur opens no connection to "
                "a network, counts nothing and reports nothing."
            ),
        )
        self.add_row(
            self.tr("No update check"),
            self.tr(
                "Deblur does not look for new versions. They come through whatever you installed "
                "it with."
            ),
        )
        self.add_row(
            self.tr("What is remembered here"),
            self.tr(
                "Your settings, recent photos, journals of batches, and a log without pixels. "
                "All of it can be deleted without harm while Deblur is closed."
            ),
        )


def _format_words(support: FormatSupport) -> str:
    if not support.works:
        if support.extra is not None:
            words = translate(
                "FormatsSection",
                'Not available here. An optional package adds it: pip install "deblur-app[{extra}]"',
            )
            return words.format(extra=support.extra)
        words = translate("FormatsSection", "Does not work here: {reason}")
        return words.format(reason=support.detail)
    read = _bits(support.reads.depths)
    if not support.written_depths:
        words = translate("FormatsSection", "Read with {read} bits a channel, not written.")
        return words.format(read=read)
    words = translate(
        "FormatsSection", "Read with {read} bits a channel, written with {written} bits."
    )
    return words.format(read=read, written=_bits(support.written_depths))


def _bits(depths: Sequence[int]) -> str:
    *first, last = map(str, depths)
    if not first:
        return last
    return translate("FormatsSection", "{first} or {last}").format(
        first=", ".join(first), last=last
    )
