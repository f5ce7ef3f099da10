/* Proof-reading beside the text: reads the form as it is being written, leads to the place of each finding, mends it at
   one click and takes that back. Nothing here saves the page. */
(() => {
    const QUIET = 900; // milliseconds without a change before the text is read
    const LOOK = 700; // how often the form is looked at; Draftail tells of no change

    function start() {
        const root = document.querySelector("[data-proof]");
        const form = document.querySelector("#page-edit-form, form[data-edit-form]");
        if (!root || !form) return;
        const words = JSON.parse(document.getElementById("proof-words").textContent);
        const list = root.querySelector("[data-proof-list]");
        const says = root.querySelector("[data-proof-say]");
        const undoButton = root.querySelector("[data-proof-undo]");
        const made = []; // corrections, the last one last
        let read = snapshot(form);
        let seen = read;
        let changedAt = 0;
        let running = null;
        let failed = false;

        const say = (text) => (says.textContent = text);

        function url() {
            const saved = form.action.match(/\/pages\/(\d+)\/edit\//);
            return saved ? root.dataset.edit.replace("/0/", `/${saved[1]}/`) : root.dataset.new;
        }

        async function check(force) {
            const now = snapshot(form);
            if ((!force && now === read) || !url()) return;
            running?.abort();
            running = new AbortController();
            try {
                const response = await fetch(url(), {
                    method: "POST",
                    body: body(form),
                    credentials: "same-origin",
                    headers: { "X-Requested-With": "XMLHttpRequest" },
                    signal: running.signal,
                });
                if (!response.ok || response.redirected) throw new Error(response.status);
                show(await response.text());
                read = now;
                failed = false;
            } catch (error) {
                if (error.name === "AbortError") return;
                failed = true;
                say(words.offline);
                read = now; // asked again at the next change
            }
        }

        /** The new list, unless a reason is being written in the old one. */
        function show(html) {
            if (list.contains(document.activeElement) && document.activeElement.matches("[data-proof-reason]")) return;
            const restore = stateOf(list);
            const before = Number(list.firstElementChild?.dataset.proofCount);
            list.innerHTML = html;
            const count = Number(list.firstElementChild.dataset.proofCount);
            tell(count);
            if (failed || count !== before) say(count ? words.some.replace("%(count)s", count) : words.none);
            if (!restore()) undoButton.focus();
        }

        function tell(count) {
            const counter = document.querySelector('[data-side-panel-toggle="proofreading"] [data-side-panel-toggle-counter]');
            if (!counter) return;
            counter.textContent = count;
            counter.hidden = !count;
        }

        function look() {
            if (document.hidden) return;
            const now = snapshot(form);
            if (now !== seen) {
                seen = now;
                changedAt = Date.now();
            } else if (now !== read && Date.now() - changedAt >= QUIET) {
                check();
            }
        }

        function mend(target, edits) {
            const control = controlAt(form, target.path);
            const inverse = control && apply(control, edits, target);
            if (!inverse) {
                say(words.changed);
                check(true);
                return;
            }
            made.push({ path: target.path, ...inverse });
            undoButton.hidden = false;
            say(words.fixed);
            check(true);
        }

        undoButton.addEventListener("click", () => {
            const last = made.pop();
            const control = last && controlAt(form, last.path);
            const done = control && apply(control, last.edits, { expected: last.expected });
            say(done ? words.undone : words.changed);
            undoButton.hidden = made.length === 0;
            if (undoButton.hidden) (list.querySelector("button, summary") || root).focus?.();
            check(true);
        });

        async function send(address, fields) {
            const data = new FormData();
            data.set("csrfmiddlewaretoken", form.querySelector("[name=csrfmiddlewaretoken]").value);
            Object.entries(fields).forEach(([name, value]) => data.set(name, value));
            try {
                const response = await fetch(address, {
                    method: "POST",
                    body: data,
                    credentials: "same-origin",
                    headers: { "X-Requested-With": "XMLHttpRequest" },
                });
                if (response.status === 422) return say(await response.text());
                if (!response.ok) throw new Error(response.status);
                document.activeElement?.blur();
                await check(true);
                (list.querySelector("button, summary") || undoButton).focus();
            } catch {
                say(words.offline);
            }
        }

        window.addEventListener("online", () => failed && check(true));

        function dismiss(box) {
            send(box.dataset.proofDismiss, {
                key: box.closest("[data-proof-finding]").dataset.proofFinding,
                code: box.dataset.code,
                excerpt: box.dataset.excerpt,
                reason: box.querySelector("[data-proof-reason]").value,
            });
        }

        root.addEventListener("click", (event) => {
            const button = event.target.closest("button");
            if (!button) return;
            const target = JSON.parse(button.closest("[data-proof-target]")?.dataset.proofTarget ?? "null");
            if (button.matches("[data-proof-go]")) goTo(form, target);
            if (button.dataset.proofFix) mend(target, target.fixes[button.dataset.proofFix]);
            if (button.matches("[data-proof-send]")) dismiss(button.closest("[data-proof-dismiss]"));
            if (button.dataset.proofRestore) send(button.dataset.proofRestore, {});
        });
        // The reason stands inside of Wagtail's form: Enter sends the reason, and not the page.
        root.addEventListener("keydown", (event) => {
            if (event.key !== "Enter" || !event.target.matches("[data-proof-reason]")) return;
            event.preventDefault();
            dismiss(event.target.closest("[data-proof-dismiss]"));
        });
        setInterval(look, LOOK);
    }

    /** The fields of the form without files: a picture is not sent to be proof-read. */
    function body(form) {
        const data = new FormData(form);
        [...data.entries()].forEach(([name, value]) => value instanceof File && data.delete(name));
        return data;
    }

    function snapshot(form) {
        return JSON.stringify([...body(form).entries()].filter(([name]) => !name.startsWith("comments-")));
    }

    /** What in a list is open, begun or has the focus; answers what brings it back once the list is another. */
    function stateOf(list) {
        const at = (key) => list.querySelector(`[data-proof-finding="${CSS.escape(key)}"]`);
        const keyOf = (element) => element?.closest?.("[data-proof-finding]")?.dataset.proofFinding;
        const controls = (finding) => [...(finding?.querySelectorAll("button, summary") ?? [])];
        const boxes = [...list.querySelectorAll("[data-proof-finding] details[open]")];
        const reasons = boxes.map((box) => [keyOf(box), box.querySelector("[data-proof-reason]")?.value ?? ""]);
        const seesDismissed = Boolean(list.querySelector(".proof-dismissed[open]"));
        const focused = list.contains(document.activeElement) && keyOf(document.activeElement);
        const place = focused ? controls(at(focused)).indexOf(document.activeElement) : -1;

        /** False when what had the focus is gone and nothing in the list can have it. */
        return () => {
            reasons.forEach(([key, reason]) => {
                const box = at(key)?.querySelector("details");
                const field = box?.querySelector("[data-proof-reason]");
                if (box) box.open = true;
                if (field) field.value = reason;
            });
            list.querySelector(".proof-dismissed")?.toggleAttribute("open", seesDismissed);
            if (!focused || document.activeElement !== document.body) return true;
            const next = controls(at(focused))[place] ?? list.querySelector("button, summary");
            next?.focus();
            return Boolean(next);
        };
    }

    function placeOf(form, path) {
        return path.split(".").reduce((at, part) => at?.querySelector(`[data-contentpath="${CSS.escape(part)}"]`) ?? null, form);
    }

    /** The text control of a path, with one way to read and to write it. */
    function controlAt(form, path) {
        const place = placeOf(form, path);
        if (!place) return null;
        const rich = [...place.querySelectorAll("input, textarea")].find((element) => element.draftailEditor);
        if (rich) return richControl(rich);
        const plain = place.querySelector("textarea, input[type=text], input:not([type])");
        return plain && plainControl(plain);
    }

    function plainControl(element) {
        return {
            text: () => element.value,
            focus(start, end) {
                element.focus();
                element.setSelectionRange(start, end);
            },
            replace(start, end, text) {
                element.focus();
                element.setSelectionRange(start, end);
                // Through the browser, so that its own undo knows of it.
                const done = text ? document.execCommand("insertText", false, text) : document.execCommand("delete");
                if (!done) {
                    element.setRangeText(text, start, end, "end");
                    element.dispatchEvent(new Event("input", { bubbles: true }));
                }
            },
        };
    }

    function richControl(input) {
        const editor = input.draftailEditor;
        const content = () => editor.getEditorState().getCurrentContent();
        const blocks = () => content().getBlocksAsArray();

        /** A place of the text as block and offset: blocks are its lines. */
        function locate(place) {
            let rest = place;
            for (const block of blocks()) {
                if (rest <= block.getLength()) return { key: block.getKey(), offset: rest };
                rest -= block.getLength() + 1;
            }
            return null;
        }

        function selection(start, end) {
            const [from, to] = [locate(start), locate(end)];
            if (!from || !to) return null;
            return editor.getEditorState().getSelection().merge({
                anchorKey: from.key,
                anchorOffset: from.offset,
                focusKey: to.key,
                focusOffset: to.offset,
                isBackward: false,
            });
        }

        return {
            text: () => blocks().map((block) => block.getText()).join("\n"),
            focus(start, end) {
                const { EditorState } = window.DraftJS;
                editor.focus();
                const chosen = selection(start, end);
                if (chosen) editor.onChange(EditorState.forceSelection(editor.getEditorState(), chosen));
            },
            replace(start, end, text) {
                const { EditorState, Modifier } = window.DraftJS;
                const chosen = selection(start, end);
                if (!chosen) return;
                const from = locate(start);
                const style = content().getBlockForKey(from.key).getInlineStyleAt(Math.max(from.offset - 1, 0));
                const changed = Modifier.replaceText(content(), chosen, text, style);
                editor.onChange(EditorState.push(editor.getEditorState(), changed, "insert-characters"));
            },
        };
    }

    /** Make edits, from the last to the first. Answers what takes them back, or null when the text is another by now. */
    function apply(control, edits, { piece, start, expected }) {
        const text = control.text().replaceAll("\u00a0", " ");
        const sorted = [...edits].sort((one, other) => one[0] - other[0]);
        const isSame = expected === undefined ? isStill(text, piece, start) : text === expected;
        if (!isSame) return null;
        let shift = 0;
        const inverse = sorted.map(([from, to, replacement]) => {
            const back = [from + shift, from + shift + replacement.length, text.slice(from, to)];
            shift += replacement.length - (to - from);
            return back;
        });
        for (const [from, to, replacement] of sorted.reverse()) control.replace(from, to, replacement);
        return { edits: inverse, expected: control.text().replaceAll("\u00a0", " ") };
    }

    function isStill(text, piece, start) {
        const known = piece.endsWith("…") ? piece.slice(0, -1) : piece;
        return text.startsWith(known, start);
    }

    /** Open what hides a place, bring it into view and put the cursor on it. */
    function goTo(form, target) {
        const place = placeOf(form, target.path);
        if (!place) return;
        const tab = place.closest('[role="tabpanel"][hidden]');
        if (tab) document.querySelector(`[role="tab"][href="#${tab.id}"]`)?.click();
        for (let panel = place.closest("[data-panel]"); panel; panel = panel.parentElement.closest("[data-panel]")) {
            const toggle = panel.querySelector("[data-panel-toggle]");
            if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
        }
        uncover(place);
        place.scrollIntoView({ block: "center" });
        const control = controlAt(form, target.path);
        if (control) control.focus(target.start, target.end);
        else place.querySelector("input, textarea, select, button")?.focus();
    }

    /** On a narrow screen the panel lies over the text; whoever goes to a place wants to see it. */
    function uncover(place) {
        const panel = document.querySelector('[data-side-panel="proofreading"]').getBoundingClientRect();
        if (panel.width && panel.left < place.getBoundingClientRect().left + 100) {
            document.querySelector('[data-side-panel-toggle="proofreading"]').click();
        }
    }

    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
})();
