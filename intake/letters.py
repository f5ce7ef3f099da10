"""What stands around a release in a mail or a letter: headers, salutation, covering words, sign-off; and contacts."""

from __future__ import annotations

import re
from itertools import takewhile

from intake.blocks import HEADING, PICTURE, ROW, TEXT, Line
from intake.characters import is_prose, width
from intake.dates import find_dates
from intake.furniture import ends_article, is_furniture
from intake.organisations import is_organisation

_HEADER = re.compile(
    r"^(?P<name>发\s*件\s*人|收\s*件\s*人|抄\s*送|发送时间|主\s*题|From|To|Cc|Sent|Subject|Reply-To)\s*[:：]", re.I
)
_KEPT = re.compile(r"^(?:主\s*题|Subject|发送时间|Sent)\s*[:：]", re.I)  # headers that say something of the release
_SALUTATION = re.compile(
    r"^(?:.{0,14}(?:媒体|编辑|记者|老师|朋友|同仁|总编|主编|编辑部|先生|女士)(?:们|朋友|老师|同仁|部)?"
    r"(?:[，,、]?\s*(?:您好|你们好|大家好|上午好|下午好)\s*[:：，,!！。]?|\s*[:：，,!！])"
    r"|(?:您好|你们好|大家好)\s*[:：，,!！。]?"
    r"|(?:Dear|Hi|Hello|Good (?:morning|afternoon))\b.{0,50}[,:!，：])$",
    re.I,
)
_COVERS = re.compile(
    r"(?:请|望|烦).{0,12}(?:查收|刊发|刊登|采用|刊载|报道|予以|发布)"
    r"|(?:新闻稿|通稿|稿件|文稿).{0,12}(?:如下|见下|附|发上|奉上|供)"
    r"|^附件(?:是|为|中)|谢谢[!！。]?$|please find|(?:attached|below|following) (?:is|are|you)"
    r"|press release (?:below|attached)|would be grateful|for your (?:consideration|information|publication)"
    r"|hope (?:this|you)",
    re.I,
)
_SIGN_OFF = re.compile(
    r"^(?:此致(?:\s*敬礼)?[!！]?|敬礼[!！]?|祝好[!！]?|顺?(?:祝|颂).{1,6}[!！]?|(?:谢谢|感谢|多谢)(?:支持|配合)?[!！。]?|"
    r"(?:(?:with )?(?:best|kind|warm)(?:est)? (?:regards|wishes)|regards"
    r"|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|many thanks|thank you|thanks|cheers)[,.!，]?)$",
    re.I,
)
_CONTACT = re.compile(
    r"^[\s【\[（(■●*]*(?:(?:for )?(?:more|further|additional|media|press|technical) "
    r"(?:information|details|[ei]nquir(?:y|ies))"
    r"|(?:media|press|news|editorial|public relations|pr)?\s*contacts?(?: (?:details|information|person|us))?"
    r"|contact|for (?:interviews?|comments?|photos|images)|(?:media|press|investor)\s*[ei]nquir(?:y|ies)"
    r"|(?:新闻|媒体|采访)?(?:联系|联络)(?:人|方式|我们)?|联系电话)\s*(?:[】\]）)]|[:：,，]|$|\bplease\b)",
    re.I,
)
_DESK = re.compile(  # at the foot of a release of a company or an office: nothing but whom the press may ask
    r"[\s【\[（(■●*]*(?:(?:media|press|news|editorial|investor|public relations|pr)?\s*(?:relations\s*)?(?:contacts?"
    r"(?: (?:details|information|person))?|[ei]nquir(?:y|ies))"
    r"|(?:for )?(?:more|further|additional) information,?(?: please)?(?: contact)?"
    r"|for (?:interviews?|comments?|photos|images)"
    r"|(?:for )?(?:press|media|technical) (?:information|details)(?: contact)?"
    r"|(?:新闻|媒体|采访)(?:联系|联络)(?:人|方式)?)\s*[】\]）)]?\s*[:：]?(?:\s*(?:\S+@\S+|\+?[\d()][\d() -]{6,20}))?",
    re.I,
)
_FOR_THE_PRESS = re.compile(  # Further information: Reto Frei, media@metas.example
    r"(?:for )?(?:more|further|additional) information\s*[:：].*(?:\S@\S|\+\d[\d() -]{6,}\d)",
    re.I,
)
_WRITER = re.compile(r"^[(\[]?Contact the (?:writer|reporter|author|editor)s? at \S+@\S+$", re.I)
_REACHED_AT = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|^\s*(?:tel|phone|telephone|mobile|cell|fax|e-?mail|web(?:site)?|wechat|whatsapp|"
    r"address|t|e|m|电\s*话|手\s*机|传\s*真|邮\s*箱|电子邮箱|微\s*信|网\s*址|地\s*址|联系电话)\s*[:：]"
    r"|(?<![\d.,])\+?\(?(?!(?:1[89]|20)\d\d ?- ?(?:1[89]|20)\d\d(?!\d))\d[\d() -]{6,}\d(?!\d)|^(?:https?://|www\.)\S+$",
    re.I,
)
_MANY = 7  # lines of a block of contacts
_HEAD = 12  # lines at the head in which a letter shows itself


def mark_letters(lines: list[Line]) -> None:
    """Give the hint `letter` to what belongs to a mail rather than to the release in it, `contact` to contacts."""
    begun = False
    for at, line in enumerate(lines):
        begun = begun or is_prose(line.text)
        if _WRITER.match(line.text):
            line.hints |= {"contact", "desk"}
        elif not line.has("contact", "links") and _is_short(line) and _CONTACT.match(line.text):  # no entry of a menu
            if not begun and not any(_says_how(other.text) for other in lines[at : _contacts_end(lines, at)]):
                continue  # PRESS INFORMATION, above the title
            is_desk = _DESK.fullmatch(line.text) or _FOR_THE_PRESS.match(line.text)
            hints = {"contact", "desk"} if is_desk else {"contact"}
            for other in lines[at : _contacts_end(lines, at)]:
                other.hints |= hints
        elif line.kind == ROW and line.cells and _DESK.fullmatch(line.cells[0]):
            for other in lines[at:]:
                other.hints |= {"contact", "desk"} if other.kind == ROW and other.group == line.group else set()
        elif _is_short(line) and width(line.text) <= 60 and _says_how(line.text):
            line.hints |= {"contact"}
    spoken = [line for line in lines if line.text and line.kind != PICTURE]
    names = {match["name"].lower() for line in spoken[:_HEAD] if (match := _HEADER.match(line.text))}
    first = next((line for line in spoken if not line.has("furniture", "contact")), None)
    is_mail = len(names) >= 2
    signed = any(line.text == "--" for line in spoken[-_MANY:])
    if is_mail or signed or first is not None and _SALUTATION.match(first.text) and first.kind == TEXT:
        _mark_letter(spoken, is_mail)


def _mark_letter(lines: list[Line], is_mail: bool) -> None:
    for line in lines[:_HEAD] if is_mail else []:
        header = _HEADER.match(line.text)
        if header and not _KEPT.match(line.text) and not _is_office(line.text[header.end() :]):
            line.hints |= {"letter"}
    greeted = next((at for at, line in enumerate(lines[:_HEAD]) if _SALUTATION.match(line.text)), None)
    if greeted is not None:
        lines[greeted].hints |= {"letter"}
        for line in lines[greeted + 1 : greeted + 4]:
            if _SALUTATION.match(line.text) or (_COVERS.search(line.text) and width(line.text) <= 240):
                line.hints |= {"letter"}
    for line in takewhile(lambda line: line.has("contact"), reversed(lines) if is_mail else []):
        line.hints |= {"letter"}  # whom to ask about the mail
    for at in range(len(lines) - 1, max(0, len(lines) - 2 * _MANY), -1):
        ends = _SIGN_OFF.match(lines[at].text) or lines[at].text == "--"
        if ends and not any(is_prose(line.text) and not _runs_list(line.text) for line in lines[at + 1 :]):
            for line in lines[at:]:
                line.hints |= {"letter"}


def _is_office(sender: str) -> bool:
    """Whether a memo comes from an organisation, which is then its source, rather than from a person."""
    return "@" not in sender and is_organisation(sender.rpartition(",")[2].strip())


def _runs_list(text: str) -> bool:
    """Whether a sentence at the foot is of the mail or of the list, not of the release."""
    return ends_article(text) or is_furniture(text)


def _is_short(line: Line) -> bool:
    return line.kind == TEXT and width(line.text) <= 100 and not is_prose(line.text)


def _says_how(text: str) -> bool:
    """Whether a line says how a person is reached."""
    return bool(_REACHED_AT.search(text)) and not find_dates(text)


def _contacts_end(lines: list[Line], start: int) -> int:
    """Behind the last line of a block of contacts: the last that says how a person is reached, or the name."""
    end = start + 1
    if _CONTACT.fullmatch(lines[start].text) and end < len(lines) and _is_short(lines[end]):
        end += width(lines[end].text) <= 40
    for at in range(start, min(start + _MANY, len(lines))):
        if not _is_short(lines[at]) or lines[at].kind == HEADING:
            break
        if _says_how(lines[at].text):
            end = max(end, at + 1)
    return end
