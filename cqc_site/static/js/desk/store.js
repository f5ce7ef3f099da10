/* What is typed and not saved yet, kept on this computer: it outlives the tab, the connection and the login. */

const prefix = document.getElementById("desk").dataset.store;

/** Keep a text for a row's key, with the version that it was based on. */
export function keep(key, text, base) {
    try {
        localStorage.setItem(prefix + key, JSON.stringify({ text, base, at: Date.now() }));
    } catch {
        /* No room, or forbidden by the browser: the warning at leaving the page still stands. */
    }
}

export function drop(key) {
    try {
        localStorage.removeItem(prefix + key);
    } catch {
        /* see above */
    }
}

/** Everything kept for this translation: [key, {text, base, at}]. */
export function kept() {
    try {
        return Object.keys(localStorage)
            .filter((name) => name.startsWith(prefix))
            .map((name) => [name.slice(prefix.length), JSON.parse(localStorage.getItem(name))]);
    } catch {
        return [];
    }
}
