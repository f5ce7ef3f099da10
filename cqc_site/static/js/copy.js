// Buttons that copy a text beside them. Without a script, or where the browser forbids it, the text is there to select.
document.querySelectorAll("[data-copy]").forEach((button) => {
    const said = button.textContent;
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
        try {
            await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText.trim());
            button.textContent = button.dataset.done;
            setTimeout(() => (button.textContent = said), 4000);
        } catch {
            getSelection().selectAllChildren(document.getElementById(button.dataset.copy));
        }
    });
});
