"""The published sources that several rules rest on: only those whose words were seen."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from govgraph.rule import Citation


class _Source(NamedTuple):
    title: str
    publisher: str
    url: str = ""


def cited(tag: str, at: str = "", words: str = "") -> Citation:
    """A citation of a source by its tag, with the place in it and the words quoted from it.

    Raises KeyError for a tag that is not listed here.
    """
    source = _SOURCES[tag]
    return Citation(source.title, source.publisher, at, words, source.url)


_SOURCES: Mapping[str, _Source] = MappingProxyType(
    {
        "AC05": _Source(
            "Governing partnerships: bridging the accountability gap",
            "Audit Commission, October 2005",
            "https://ppponline.affinitext.com/public/book?id=1611",
        ),
        "AC09": _Source(
            "Working better together? Managing local strategic partnerships",
            "Audit Commission, April 2009",
            "https://ppponline.affinitext.com/public/book?id=1575",
        ),
        "AW19": _Source(
            "The Auditor General for Wales on public services boards",
            "Business News Wales, 2019",
            "https://businessnewswales.com",
        ),
        "BAIN": _Source(
            "To Speed Up RAPID Adoption, Slow Down",
            "Bain & Company",
            "https://www.bain.com",
        ),
        "BOV07": _Source(
            "Analysing and Assessing Accountability",
            "M. Bovens, European Law Journal 13(4), 2007, pages 447-468",
            "https://ebrary.net/52346",
        ),
        "CWAC": _Source(
            "Partnerships policy and toolkit: accountability and governance",
            "Cheshire West and Chester Council",
        ),
        "DMA-S": _Source(
            "Decision Making Accountability: Surrey case study",
            "Local Government Association",
        ),
        "HOL": _Source(
            "Holacracy Constitution, version 5.0",
            "HolacracyOne",
            "https://github.com/holacracyone/Holacracy-Constitution",
        ),
        "ORG": _Source(
            "The Organization Ontology",
            "W3C Recommendation, 16 January 2014",
            "https://www.w3.org/ns/org#",
        ),
        "RACI1": _Source(
            "Gamestorming",
            "D. Gray, S. Brown and J. Macanufo, O’Reilly",
            "https://fliphtml5.com/awujv/rxqc/Game_Storming/224",
        ),
        "RACI2": _Source(
            "How to build a RACI matrix",
            "Axiom Templates",
            "https://axiomtemplates.com/how-to-build-a-raci-matrix",
        ),
        "SPEL": _Source(
            "Rules 1 to 10 for its groups (document s63782)",
            "Spelthorne Borough Council",
            "https://democracy.spelthorne.gov.uk",
        ),
        "REDD": _Source(
            "Minutes of the Executive Committee on overview and scrutiny, 2024 (agenda item 27357)",
            "Redditch Borough Council",
            "https://moderngovwebpublic.redditchbc.gov.uk/mgAi.aspx?ID=27357",
        ),
        "SWAN19": _Source(
            "Minutes after the meeting of 20 June 2019 (CId=665, MId=8796)",
            "Swansea Council",
        ),
        "TAV06": _Source(
            "Review of Strategic Partnership Working in Gloucestershire, 2006",
            "Tavistock Institute",
            "https://www.tavinstitute.org/projects/a-review-of-strategic-partnership-working-in-gloucestershire",
        ),
        "TOR": _Source("Terms of reference (document 18596881)", "studylib.net"),
        "WARK": _Source(
            "Governance of the Local Area Agreement, from December 2006",
            "Warwickshire County Council",
            "http://www.warwickshire.gov.uk/Web/corporate/pages.nsf/Links/FA23B78D4E4C077080257336003313E8",
        ),
    }
)
