"""What is asked of the engine: a wish of the user's, and what holds for this computer."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.edit import Recipe
from app.models.layers import Patch
from app.models.pyramid import Pyramid
from app.models.region import Region
from app.models.session import Preview, Session
from app.models.settings import Settings
from app.models.stored_photo import StoredPhoto
from engine.settings import RestoreSettings


@dataclass(frozen=True, slots=True)
class RegionWish:
    """A region of an open photo that should be restored by a recipe."""

    key: int
    photo: StoredPhoto
    region: Region
    recipe: Recipe

    @classmethod
    def of(cls, session: Session, recipe: Recipe) -> RegionWish | None:
        """Return the wish for the region of ``session``, None while it has none."""
        region = session.edit.region
        return None if region is None else cls(session.key, session.stored, region, recipe)

    def is_fulfilled_by(self, preview: Preview | None) -> bool:
        """Tell whether a preview shows just this."""
        return preview is not None and (preview.region, preview.recipe) == (
            self.region,
            self.recipe,
        )

    def preview(self, pyramid: Pyramid) -> Preview:
        """Return the preview with what became of the region."""
        return Preview(self.recipe, self.region, Patch(pyramid, self.region.left, self.region.top))


def settings_for(recipe: Recipe, settings: Settings) -> RestoreSettings:
    """Return what the engine is asked with; results come back at full strength, to be mixed."""
    return RestoreSettings(
        model=recipe.model,
        device=settings.device,
        tile=recipe.tile,
        precision=settings.precision,
        flips=recipe.flips,
    )
