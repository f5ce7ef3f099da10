/* What the script says, in the language of the admin: the server wrote it into the page. */
const words = JSON.parse(document.getElementById("desk-words").textContent);

/** The sentence of this name, with its %(named)s gaps filled. */
export function say(name, values = {}) {
    return words[name].replace(/%\((\w+)\)s/g, (gap, key) => values[key] ?? gap);
}
