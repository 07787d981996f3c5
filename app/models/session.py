"""One open photo: what it shows, what was made of it, and what the user did with it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.language import translate
from app.models.edit import Blend, Edit, History, Recipe
from app.models.layers import Layers, Patch
from app.models.mask import Mask
from app.models.mask_plane import MaskPlane
from app.models.pyramid import Pyramid
from app.models.region import Region
from app.models.source_stamp import SourceStamp
from app.models.stored_photo import StoredPhoto

if TYPE_CHECKING:
    from app.models.spill import SpilledPhoto
    from engine.sanity import Finding
    from engine.verdict import Verdict


def pasted_name() -> str:
    """Return what a photo is called that has no file."""
    return translate("Session", "Pasted image")


@dataclass(frozen=True, slots=True, eq=False)
class ShownPhoto:
    """A photo and its pictures for the screen."""

    photo: StoredPhoto
    pyramid: Pyramid

    @classmethod
    def of(cls, photo: StoredPhoto) -> ShownPhoto:
        """Make the pictures; for a worker thread."""
        return cls(photo, Pyramid.of(photo))

    @property
    def name(self) -> str:
        """The name of its file, or words for a photo that has none."""
        return self.photo.path.name if self.photo.path else pasted_name()

    @property
    def nbytes(self) -> int:
        """Bytes of memory; the first level of the pyramid is the photo itself."""
        return self.photo.nbytes + self.pyramid.nbytes


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """What a recipe made of a whole photo, in memory or in a file of the cache.

    Attributes:
        recipe: What it was made with.
        shown: The result at full strength; None while it is spilled.
        spilled: Where it lies meanwhile.
        findings: What looks wrong about it.
        is_saved: It went into a file once, in some mix.
    """

    recipe: Recipe
    shown: ShownPhoto | None = None
    spilled: SpilledPhoto | None = None
    findings: tuple[Finding, ...] = ()
    is_saved: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Preview:
    """What a recipe made of a region."""

    recipe: Recipe
    region: Region
    patch: Patch


@dataclass(frozen=True, slots=True)
class Mix:
    """All that decides how the result of one photo looks."""

    recipe: Recipe
    blend: Blend
    mask: Mask


@dataclass(frozen=True, slots=True, eq=False)
class Session:
    """One open photo; replaced as a whole at every change.

    Attributes:
        key: The same for all sessions that follow each other in this one's place.
        original: The photo as it was opened.
        stamp: What its file was like then; None for a photo that has none.
        history: What the user decided, step by step.
        results: One for each recipe that was run, in the order of their making.
        preview: The latest result of a region.
        verdict: What its blur looks like; None until that is known.
        last_target: The file that was saved last, whatever changed since.
        saved_mix: What was saved there.
    """

    key: int
    original: ShownPhoto
    stamp: SourceStamp | None = None
    history: History = field(default_factory=History)
    results: tuple[Result, ...] = ()
    preview: Preview | None = None
    verdict: Verdict | None = None
    last_target: Path | None = None
    saved_mix: Mix | None = None

    # --- what there is ------------------------------------------------------------------

    @property
    def name(self) -> str:
        """What to call the photo."""
        return self.original.name

    @property
    def stored(self) -> StoredPhoto:
        """The photo as it was opened."""
        return self.original.photo

    @property
    def pyramid(self) -> Pyramid:
        """Its pictures for the screen."""
        return self.original.pyramid

    @property
    def edit(self) -> Edit:
        """What the user decided."""
        return self.history.present

    @property
    def strength(self) -> int:
        """How much of the result is wanted, 0 to 100."""
        return self.edit.strength

    @property
    def result(self) -> Result | None:
        """The result for the recipe that is chosen, None before there is one."""
        return self.result_of(self.edit.recipe)

    @property
    def restored(self) -> ShownPhoto | None:
        """That result, None also while it lies in the cache."""
        return self.result.shown if self.result else None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What looks wrong about the result."""
        return self.result.findings if self.result else ()

    @property
    def patch(self) -> Patch | None:
        """The result of a region, if it is of the recipe that is chosen."""
        preview = self.preview
        return preview.patch if preview and preview.recipe == self.edit.recipe else None

    @property
    def mix(self) -> Mix:
        """All that decides how the result looks."""
        return Mix(self.edit.recipe, self.edit.blend, self.edit.mask)

    @property
    def saved_to(self) -> Path | None:
        """The file that holds the result as it is now, None after any change."""
        return self.last_target if self.saved_mix == self.mix else None

    @property
    def is_modified(self) -> bool:
        """There is a result that is in no file, or in another mix."""
        if self.result is not None and self.saved_to is None:
            return True
        return any(not result.is_saved for result in self.results)

    def result_of(self, recipe: Recipe) -> Result | None:
        """Return what a recipe made of the photo, None before it did."""
        return next((each for each in self.results if each.recipe == recipe), None)

    def layers(self, mask: MaskPlane | None = None) -> Layers:
        """Return what the canvas draws."""
        restored = self.restored.pyramid if self.restored else None
        return Layers(
            original=self.pyramid,
            result=restored,
            patch=self.patch if restored is None else None,
            blend=self.edit.blend,
            mask=mask,
        )

    # --- what follows -------------------------------------------------------------------

    def with_history(self, history: History) -> Session:
        """Return this session after a decision of the user."""
        return self if history is self.history else replace(self, history=history)

    def with_result(self, result: Result) -> Session:
        """Return this session with a result, in place of an earlier one of the same recipe."""
        others = tuple(each for each in self.results if each.recipe != result.recipe)
        return replace(self, results=(*others, result))

    def with_new_result(self, result: Result) -> Session:
        """Return this session after a run; what was saved of that recipe is something else now."""
        was_saved = self.saved_mix is not None and self.saved_mix.recipe == result.recipe
        return replace(self.with_result(result), saved_mix=None if was_saved else self.saved_mix)

    def with_saved(self, target: Path, mix: Mix) -> Session:
        """Return this session after its result was written to ``target``, mixed as ``mix``."""
        results = tuple(
            replace(each, is_saved=True) if each.recipe == mix.recipe else each
            for each in self.results
        )
        return replace(self, results=results, last_target=target, saved_mix=mix)

    def with_model_renamed(self, old: str, new: str) -> Session:
        """Return this session after a model got another name: what was made with it stays."""

        def renamed(recipe: Recipe) -> Recipe:
            return replace(recipe, model=new) if recipe.model == old else recipe

        preview, saved = self.preview, self.saved_mix
        return replace(
            self,
            history=self.history.amended(
                lambda edit: replace(edit, model=new) if edit.model == old else edit
            ),
            results=tuple(replace(each, recipe=renamed(each.recipe)) for each in self.results),
            preview=replace(preview, recipe=renamed(preview.recipe)) if preview else None,
            saved_mix=replace(saved, recipe=renamed(saved.recipe)) if saved else None,
        )

    def without_model(self, gone: str, fallback: str) -> Session:
        """Return this session after a model was deleted: what it made stays, and is not made again."""
        made = {result.recipe for result in self.results}
        return replace(
            self,
            history=self.history.amended(
                lambda edit: (
                    replace(edit, model=fallback)
                    if edit.model == gone and edit.recipe not in made
                    else edit
                )
            ),
        )

    def with_model_replaced(self, name: str) -> Session:
        """Return this session after another model took a name: it has to show what it can."""
        is_outdated = self.preview is not None and self.preview.recipe.model == name
        return replace(self, preview=None) if is_outdated else self
