import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, Prec } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { completions } from "./completion.js";
import { errors } from "./errors.js";
import { appearance, language } from "./theme.js";

const LABEL = "SPARQL query. Control Enter runs it. Escape, then Tab, leaves the editor.";
const EXAMPLE = "SELECT ?person WHERE { ?person a ng:Person } LIMIT 10";

/** Open an editor in `parent`; `vocabulary()` gives prefixes and terms, `run` is called by Ctrl-Enter. */
export function openEditor({ parent, root, vocabulary, run }) {
  const keys = [...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap, ...lintKeymap];
  const extensions = [
    Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
    Prec.high(keymap.of([{ key: "Tab", run: acceptCompletion }])),
    keymap.of([...keys, ...defaultKeymap, indentWithTab]),
    [lineNumbers(), drawSelection(), highlightActiveLine(), placeholder(EXAMPLE), EditorView.lineWrapping],
    [history(), indentOnInput(), bracketMatching(), closeBrackets(), highlightSelectionMatches(), search({ top: true })],
    autocompletion({ override: [completions(vocabulary)], icons: false }),
    EditorView.contentAttributes.of({ "aria-label": LABEL, tabindex: "0", spellcheck: "false", autocapitalize: "off" }),
    [language, appearance, errors],
  ];
  return new EditorView({ parent, root, state: EditorState.create({ doc: "", extensions }) });
}

/** Put `text` in place of all that stands in the editor; the reader can undo it. */
export function replaceText(editor, text) {
  if (text === editor.state.doc.toString()) return;
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
}
