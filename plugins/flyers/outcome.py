"""What came of a print run: the sheets there are, and what is to be said of the others.

Takes what the shop made; gives the rack of offers, a line for each sheet that its words do not
allow, and a line for each that is a fault of ours. Prints nothing and stops nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from plugins.flyers.offers import Sheets
from plugins.flyers.press import Refused
from plugins.flyers.shop import Made


@dataclass
class Outcome:
    """`said` and `closed` are Italian, without a final stop."""

    sheets: Sheets = field(default_factory=Sheets)
    said: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)

    @property
    def fault(self) -> str:
        """Why nothing may go out."""
        return "\n  ✗ ".join(["\nQuesti volantini non sono in ordine:", *self.closed])


def outcome_of(made: Iterable[Made]) -> Outcome:
    outcome, remarks = Outcome(), dict[str, None]()
    for each in made:
        remarks |= {each.order.remark: None} if each.order.remark else {}
        if each.trouble is None:
            outcome.sheets.add(each.order, each.offer, each.pdf)
        elif isinstance(each.trouble, Refused):
            outcome.said.append(f"{each.order.name} non fatto: {each.trouble}")
        else:
            outcome.closed.append(f"{each.trouble}")
    outcome.said[:0] = remarks
    return outcome
