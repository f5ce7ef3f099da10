/* The field of a text. Placeholders (⟦b⟧ … ⟦/b⟧) are shown as chips and are kept whole: the cursor jumps over them,
   and to delete one of a pair deletes both, or neither. Undo, paste and input methods are the browser's own. */

// What one press of a deleting key takes away, before and after the cursor.
const CHARACTER = { before: /[^]?$/, after: /^[^]?/ };
const WORD = { before: /(?:⟦[^⟦⟧]*⟧|[^\s⟦⟧]*)\s*$/, after: /^\s*(?:⟦[^⟦⟧]*⟧|[^\s⟦⟧]*)/ };
const LINE = { before: /[^\n]*$/, after: /^[^\n]*/ };
const TOKEN = /⟦⟦|⟦(\/?)([a-z]+\d*)⟧/g;

/** The placeholders of a text: {start, end, name, isEnd, mate}, mate being the other half of the pair. */
export function tokensOf(text) {
    const tokens = [], open = [];
    for (const match of text.matchAll(TOKEN)) {
        if (!match[2]) continue;
        const token = { start: match.index, end: match.index + match[0].length, name: match[2], isEnd: match[1] === "/" };
        tokens.push(token);
        if (!token.isEnd) open.push(token);
        else if (open.length && open.at(-1).name === token.name) {
            token.mate = open.pop();
            token.mate.mate = token;
        }
    }
    return tokens;
}

export class Field {
    constructor(area, pairs) {
        this.area = area;
        this.pairs = pairs;
        this.mirror = document.createElement("div");
        this.mirror.className = "desk-mirror";
        this.mirror.setAttribute("aria-hidden", "true");
        area.before(this.mirror);
        area.addEventListener("input", () => this.draw());
        if (pairs.length) {
            area.addEventListener("beforeinput", (event) => this.guard(event));
            area.addEventListener("keydown", (event) => this.leap(event));
        }
        this.draw();
    }

    get text() {
        return this.area.value;
    }

    set text(value) {
        this.area.value = value;
        this.draw();
    }

    /** Replace all of the text as if it were typed, so that it can be undone. */
    replaceAll(text) {
        this.area.focus();
        this.area.select();
        this.type(text);
    }

    /** Put a text in place of the selection, as if typed. */
    type(text) {
        this.area.focus();
        this.isOwn = true;
        const command = text ? "insertText" : "delete";
        if (!document.execCommand(command, false, text)) {
            this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, "end");
            this.area.dispatchEvent(new Event("input", { bubbles: true }));
        }
        this.isOwn = false;
    }

    /** Names of pairs that the Chinese has and this text lacks. */
    get missing() {
        const there = new Set(tokensOf(this.text).map((token) => token.name));
        return this.pairs.filter((name) => !there.has(name));
    }

    /** Put a pair around the selected text. */
    wrap(name) {
        const { selectionStart: start, selectionEnd: end } = this.area;
        const inside = this.text.slice(start, end);
        this.type(`⟦${name}⟧${inside}⟦/${name}⟧`);
        const cursor = start + name.length + 2;
        this.area.setSelectionRange(cursor, cursor + inside.length);
    }

    /** Move the ends of the selection out of placeholders. */
    snap() {
        if (this.isComposing) return;
        const { selectionStart: start, selectionEnd: end } = this.area;
        let from = start, to = end;
        for (const token of tokensOf(this.text)) {
            if (start > token.start && start < token.end) from = start === end ? nearest(token, start, this.last) : token.start;
            if (end > token.start && end < token.end) to = start === end ? from : token.end;
        }
        if (from !== start || to !== end) this.area.setSelectionRange(from, to, this.area.selectionDirection);
        this.last = to;
    }

    /** An arrow key goes over a placeholder in one step. */
    leap(event) {
        const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (!by || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
        const { selectionStart: start, selectionEnd: end } = this.area;
        const token = start === end && this.tokenAround(start + by);
        if (!token) return;
        event.preventDefault();
        const place = by > 0 ? token.end : token.start;
        this.area.setSelectionRange(place, place);
    }

    /** The placeholder that has this place inside. */
    tokenAround(place) {
        return tokensOf(this.text).find((token) => token.start < place && place < token.end);
    }

    guard(event) {
        this.isComposing = event.isComposing;
        if (this.isOwn || event.isComposing || !event.cancelable) return;
        const typed = event.data ?? event.dataTransfer?.getData("text/plain") ?? (event.inputType === "insertLineBreak" ? "\n" : "");
        const [start, end] = this.rangeOf(event);
        const hit = tokensOf(this.text).filter((token) => token.start < end && token.end > start);
        if (start !== end && hit.length) {
            event.preventDefault();
            return this.cut(Math.min(start, hit[0].start), Math.max(end, hit.at(-1).end), hit, typed);
        }
        const token = start === end && event.inputType.startsWith("insert") && this.tokenAround(start);
        if (!token) return;
        event.preventDefault();
        this.area.setSelectionRange(token.end, token.end);
        this.type(typed);
    }

    /** The piece that an input takes away. */
    rangeOf({ inputType }) {
        const { selectionStart: start, selectionEnd: end } = this.area;
        if (start !== end || !inputType.startsWith("delete")) return [start, end];
        const unit = inputType.includes("Word") ? WORD : inputType.includes("Line") ? LINE : CHARACTER;
        if (inputType.endsWith("Forward")) return [start, start + unit.after.exec(this.text.slice(start))[0].length];
        return [start - unit.before.exec(this.text.slice(0, start))[0].length, start];
    }

    /** Take out a piece with the placeholders in it. A half whose mate lies outside stays, if text was selected too;
        alone, it takes its mate along. */
    cut(start, end, hit, typed) {
        const isAlone = hit.length === 1 && start === hit[0].start && end === hit[0].end;
        const mate = hit[0].mate;
        if (isAlone && mate) {
            const [first, second] = hit[0].isEnd ? [mate, hit[0]] : [hit[0], mate];
            this.area.setSelectionRange(first.start, second.end);
            this.type(this.text.slice(first.end, second.start));
            const cursor = hit[0].isEnd ? second.start - (first.end - first.start) : first.start;
            this.area.setSelectionRange(cursor, cursor);
            return;
        }
        const halves = hit.filter((token) => token.mate && !hit.includes(token.mate));
        this.area.setSelectionRange(start, end);
        this.type(typed + halves.map((token) => this.text.slice(token.start, token.end)).join(""));
    }

    /** The layer below the field: chips behind placeholders, a wave below what a finding is about. */
    draw() {
        const text = this.text;
        const marks = tokensOf(text).map((token) => ({ ...token, kind: "chip" }));
        for (const excerpt of this.excerpts ?? []) {
            const start = excerpt ? text.indexOf(excerpt) : -1;
            const end = start + excerpt.length;
            if (start >= 0 && !marks.some((mark) => mark.start < end && mark.end > start)) marks.push({ start, end, kind: "wave" });
        }
        marks.sort((one, other) => one.start - other.start);
        const parts = [];
        let place = 0;
        for (const mark of marks) {
            parts.push(text.slice(place, mark.start));
            const span = document.createElement("span");
            span.className = mark.kind;
            span.textContent = text.slice(mark.start, mark.end);
            parts.push(span);
            place = mark.end;
        }
        this.mirror.replaceChildren(...parts, text.slice(place), "\u200b");
    }
}

function nearest(token, place, last) {
    if (last === token.start) return token.end;
    if (last === token.end) return token.start;
    return place - token.start < token.end - place ? token.start : token.end;
}
