"""Names that would break a format that does not escape them, and a view full of each."""

from dataclasses import replace

from govgraph.views.view import View
from govgraph.views.visible import visible
from tests.made_views import partnership

HOSTILE = {
    "markup": "<script>alert(1)</script>]]><!-- & &amp; </svg>",
    "typst": '#panic("x") *bold* _it_ $x$ @ref <label> \\ `raw` [x] // /* #{',
    "quotes": '"Health" & \'Wellbeing\' " onload="alert(1)',
    "formula": "=HYPERLINK(1) +1 -1 @SUM",
    "300 characters": "Partnership for Health " * 13 + "x",
    "one word of 300 characters": "W" * 300,
    "right to left": "مجلس الصحة והרווחה",
    "turned round": "Board \u202eevil\u202c and \u2067more\u2069",
    "emoji": "Youth 👩\u200d👩\u200d👧 Board 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "control characters": "Bell\x07 Null\x00 Escape\x1b[31m\x7f\x85 \ud800 \ufffe",
    "lines": "One\nTwo\r\nThree\tFour\u2028Five",
    "combining": "Z\u0351\u036b\u0343\u036a\u0302\u036b a\u0300\u0301\u0302 o\u0308",
}


def hostile_view(name: str) -> View:
    """A small view in which every word is the name, as the reader hands it on."""
    shown = visible(name)
    whole = partnership(3, 2, seed=1)
    return replace(
        whole,
        title=shown,
        boxes=tuple(
            replace(box, name=shown, kind=shown, roles=(shown,), notes=(shown,), status=shown)
            for box in whole.boxes
        ),
        lines=tuple(replace(line, called=shown, matter=shown) for line in whole.lines),
        bands=tuple(replace(band, name=shown, purpose=shown) for band in whole.bands),
        subtitle=(shown,),
        left_out=(shown,),
        footer=(shown,),
    )
