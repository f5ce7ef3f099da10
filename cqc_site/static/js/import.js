// Pasting formatted text: the clipboard also holds its markup, in which headings, lists and tables can be read.
const box = document.querySelector("[data-paste]");
const markup = document.querySelector("input[name=markup]");
const note = document.querySelector("[data-formatted]");

function keep(html) {
    markup.value = html;
    note.hidden = !html;
}

box.addEventListener("paste", (event) => {
    const html = event.clipboardData.getData("text/html");
    const replacesAll = box.selectionEnd - box.selectionStart === box.value.length;
    // What the box shows is the plain text; the markup counts as long as nobody changes a word of it.
    if (replacesAll && /<(p|div|h[1-6]|li|table|br)\b/i.test(html)) setTimeout(() => keep(html));
});
box.addEventListener("input", () => keep(""));
