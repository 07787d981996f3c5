"""What several tests of the engine share: models that are dear to make."""

import pytest

from engine.weights import ModelEntry
from tests.engine.fakes import save_model


@pytest.fixture(scope="session")
def compact_model(tmp_path_factory: pytest.TempPathFactory) -> ModelEntry:
    """A small compact model with random weights."""
    return save_model(tmp_path_factory.mktemp("models"), "small-compact")


@pytest.fixture(scope="session")
def resnet_model(tmp_path_factory: pytest.TempPathFactory) -> ModelEntry:
    """A small model of the paper's kind with random weights."""
    return save_model(tmp_path_factory.mktemp("models"), "small-resnet", architecture="resnet")
