"""Finds the news agencies that a text credits: in its dateline, in brackets, or after a dash at its end.

Copies of one agency's report are one origin, so the credit counts beside the words themselves.
"""

import re
from typing import Final

_AGENCIES: Final = {
    "AP": "Associated Press",
    "ASSOCIATED PRESS": "Associated Press",
    "REUTERS": "Reuters",
    "AFP": "Agence France-Presse",
    "AGENCE FRANCE-PRESSE": "Agence France-Presse",
    "DPA": "Deutsche Presse-Agentur",
    "EFE": "EFE",
    "ANSA": "ANSA",
    "TASS": "TASS",
    "RIA NOVOSTI": "RIA Novosti",
    "INTERFAX": "Interfax",
    "UKRINFORM": "Ukrinform",
    "ANADOLU": "Anadolu Agency",
    "ANADOLU AGENCY": "Anadolu Agency",
    "AA": "Anadolu Agency",
    "XINHUA": "Xinhua",
    "KYODO": "Kyodo News",
    "YONHAP": "Yonhap",
    "IRNA": "IRNA",
    "SANA": "SANA",
    "WAFA": "WAFA",
    "PTI": "Press Trust of India",
    "UPI": "United Press International",
    "PA": "PA Media",
    "PA MEDIA": "PA Media",
    "BELGA": "Belga",
    "ANP": "ANP",
    "APA": "Austria Presse Agentur",
    "LUSA": "Lusa",
    "MENA": "Middle East News Agency",
    "NAN": "News Agency of Nigeria",
}
_NAMES: Final = "|".join(re.escape(name) for name in sorted(_AGENCIES, key=len, reverse=True))
_AGENCY: Final = rf"(?:the\s+)?((?:{_NAMES}|[^\W\d_][\w.'’-]*(?:\s[\w.'’-]+){{0,3}}\s(?:News\s+Agency|Newswire|Wire)))"
_DATELINE: Final = re.compile(
    rf"\A\W*[A-ZÀ-ÞА-Я][^()\n]{{1,60}}\(\s*{_AGENCY}(?:\s*[/,]\s*{_AGENCY})?\s*\)\s*[—–-]", re.IGNORECASE
)
_BRACKETS: Final = re.compile(rf"\(\s*(?:with\s+|via\s+|source:\s*)?{_AGENCY}\s*\)\s*$", re.IGNORECASE | re.MULTILINE)
_SIGNED: Final = re.compile(
    rf"^\s*(?:[—–-]{{1,2}}\s*|(?:source|via|with\s+reporting\s+by|reporting\s+by)\s*:?\s*)(?:with\s+)?{_AGENCY}\W*$",
    re.IGNORECASE | re.MULTILINE,
)
_TRAILING: Final = re.compile(rf"[.!?”\"’']\s*[—–]\s*{_AGENCY}\W*$", re.IGNORECASE | re.MULTILINE)


def agency_credits(text: str) -> tuple[str, ...]:
    """Names of credited agencies in order of appearance, each once, in full where the short form is a known one.

    A mention inside a sentence ("told the AP") is a relay of one statement and no credit of the text.
    """
    found = [
        (match.start(group), match[group])
        for pattern in (_DATELINE, _BRACKETS, _SIGNED, _TRAILING)
        for match in pattern.finditer(text)
        for group in range(1, pattern.groups + 1)
        if match[group]
    ]
    return tuple(dict.fromkeys(_in_full(name) for _, name in sorted(found)))


def _in_full(name: str) -> str:
    plain = " ".join(name.split())
    return _AGENCIES.get(plain.upper(), plain)
