import { syntaxTree } from "@codemirror/language";
import { KEYWORDS } from "./keywords.js";

const VARIABLE = /[?$]\w*/;
const NAME = /[\w-]*:?[\w-]*/;
const SILENT = new Set(["Comment", "String", "IriRef"]);

/**
 * A completion source over the prefixes and terms of `vocabulary()`: variables of the query after `?`, terms after a
 * prefix, and for a bare word keywords, prefixes and every term whose name or label has it.
 */
export function completions(vocabulary) {
  return (context) => {
    if (SILENT.has(syntaxTree(context.state).resolveInner(context.pos, -1).name)) return null;
    const variable = context.matchBefore(VARIABLE);
    if (variable) return { from: variable.from, options: variables(context.state, variable), validFor: /^[?$]\w*$/ };
    const word = context.matchBefore(NAME);
    if (!word || (word.from === word.to && !context.explicit)) return null;
    return { from: word.from, options: names(vocabulary(), declaring(context, word)), validFor: /^[\w-]*:?[\w-]*$/ };
  };
}

function variables({ doc }, { from, to }) {
  const rest = `${doc.sliceString(0, from)} ${doc.sliceString(to)}`;
  const found = [...new Set(rest.match(/[?$]\w+/g) ?? [])].sort();
  return found.map((label) => ({ label, type: "variable" }));
}

/** True right after `PREFIX`, where a prefix and its namespace belong. */
function declaring({ state }, { from }) {
  return /\bPREFIX\s+$/i.test(state.doc.sliceString(Math.max(0, from - 20), from));
}

function names({ prefixes, terms }, declaration) {
  const spaces = Object.entries(prefixes).map(([prefix, iri]) => ({
    label: `${prefix}:`,
    detail: iri,
    type: "namespace",
    apply: declaration ? `${prefix}: <${iri}>` : inserted(`${prefix}:`, prefixes),
  }));
  if (declaration) return spaces;
  return [...terms.map((term) => termOption(term, prefixes)), ...spaces, ...KEYWORDS.map(keyword)];
}

function termOption({ name, kind, label, comment }, prefixes) {
  const words = label && label !== name.split(":")[1] ? `${label} (${kind})` : kind;
  return { label: name, detail: words, info: comment || undefined, type: kind, apply: inserted(name, prefixes), boost: 2 };
}

const keyword = (label) => ({ label, type: "keyword", boost: 1 });

/** Insert `name`, and write its PREFIX line at the top when the query does not declare it. */
function inserted(name, prefixes) {
  const [prefix] = name.split(":");
  return (view, _completion, from, to) => {
    const line = `PREFIX ${prefix}: <${prefixes[prefix]}>\n`;
    const missing = !new RegExp(`\\bPREFIX\\s+${prefix}:`, "i").test(view.state.doc.toString());
    const changes = [{ from, to, insert: name }];
    if (missing && prefixes[prefix]) changes.unshift({ from: 0, insert: line });
    const anchor = from + name.length + (changes.length > 1 ? line.length : 0);
    view.dispatch({ changes, selection: { anchor }, userEvent: "input.complete" });
  };
}
