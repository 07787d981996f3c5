"""The commands of ``deblur`` that training answers: train, finetune, blur, dataset and evaluate.

Nothing here imports torch before a command runs, so restoring photos does not pay for it.
"""

from __future__ import annotations

from engine.cli import Commands
from training.cli_blur import add_blur
from training.cli_dataset import add_dataset
from training.cli_evaluate import add_evaluate
from training.cli_finetune import add_finetune
from training.cli_train import add_train


def add_commands(commands: Commands) -> None:
    """Declare train, finetune, blur, dataset and evaluate."""
    add_train(commands)
    add_finetune(commands)
    add_blur(commands)
    add_dataset(commands)
    add_evaluate(commands)
