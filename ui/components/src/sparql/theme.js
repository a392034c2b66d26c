import { HighlightStyle, LanguageSupport, syntaxHighlighting } from "@codemirror/language";
import { Compartment } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { styleTags, tags } from "@lezer/highlight";
import { SparqlLanguage } from "codemirror-lang-sparql";

const names = styleTags({ "Pname_ln Pname_ns": tags.propertyName, A_predicate: tags.keyword });

/** SPARQL with its prefixed names coloured too, which the language package leaves plain. */
export const language = new LanguageSupport(SparqlLanguage.configure({ props: [names] }));

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--keyword)", fontWeight: "600" },
  { tag: tags.string, color: "var(--string)" },
  { tag: [tags.number, tags.bool], color: "var(--number)" },
  { tag: tags.variableName, color: "var(--variable)" },
  { tag: [tags.propertyName, tags.namespace, tags.typeName], color: "var(--term)" },
  { tag: [tags.url, tags.comment], color: "var(--comment)" },
]);

const faint = (percent) => `color-mix(in srgb, var(--st-text-color) ${percent}%, transparent)`;
const box = {
  backgroundColor: "var(--st-background-color)",
  border: "1px solid var(--st-border-color, #c8ccd4)",
  borderRadius: "0.4rem",
  color: "var(--st-text-color)",
};

const look = EditorView.theme({
  "&": { color: "var(--st-text-color)", height: "100%" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--st-code-font, monospace)", fontSize: "0.875rem", lineHeight: "1.55" },
  ".cm-gutters": { backgroundColor: "transparent", border: "none", color: "var(--comment)" },
  ".cm-activeLine": { backgroundColor: faint(5) },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--st-text-color)" },
  ".cm-placeholder": { color: "var(--comment)" },
  ".cm-selectionMatch": { backgroundColor: faint(12) },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--st-primary-color) 28%, transparent)",
  },
  ".cm-tooltip": box,
  ".cm-panels": { ...box, border: "none" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--st-code-font, monospace)", maxHeight: "14em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.15rem 0.5rem" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: faint(14), color: "var(--st-text-color)" },
  ".cm-completionDetail": { fontFamily: "var(--st-font)", fontStyle: "normal", opacity: "0.75" },
  ".cm-completionInfo": { ...box, maxWidth: "26rem", padding: "0.5rem" },
});

const brightness = new Compartment();

export const appearance = [look, syntaxHighlighting(colours), brightness.of([])];

/** Let the editor's own parts follow a light or a dark page. */
export function setDark(editor, dark) {
  editor.dispatch({ effects: brightness.reconfigure(EditorView.darkTheme.of(dark)) });
}
