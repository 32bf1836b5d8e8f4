"""How well documents are read, measured on hand-made annotations."""

from registre.evaluation.evaluating import Evaluation, evaluate
from registre.evaluation.figures import Figures
from registre.evaluation.scoring import Verdict

__all__ = ["Evaluation", "Figures", "Verdict", "evaluate"]
