/* Texts kept on this computer whose Chinese is not on the page any more: the server keeps them in the history. */

import { post } from "./net.js";
import { say } from "./words.js";

export async function vanished(desk, key, found, done) {
    const answer = await post(`${desk.element.dataset.texts}0/save/`, { key, text: found.text });
    if (answer.status !== 410) return;
    done();
    const box = document.createElement("div");
    box.className = "help-block help-warning";
    const title = document.createElement("b"), text = document.createElement("p"), reason = document.createElement("p");
    title.textContent = say("vanished_title");
    text.textContent = found.text;
    reason.textContent = answer.data.error;
    box.append(title, reason, text);
    desk.element.querySelector("[data-lost]").append(box);
}
