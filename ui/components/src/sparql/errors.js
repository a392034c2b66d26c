import { syntaxTree } from "@codemirror/language";
import { forceLinting, linter, lintGutter } from "@codemirror/lint";
import { StateEffect, StateField } from "@codemirror/state";

const IDLE_MS = 800;
const reported = StateEffect.define();

/** The error that the engine reported for the text as it stands; the first change to the text takes it away. */
const engineError = StateField.define({
  create: () => null,
  update(error, transaction) {
    const news = transaction.effects.find((effect) => effect.is(reported));
    if (news) return news.value;
    return transaction.docChanged ? null : error;
  },
});

/** Marks what the engine refused, or else, a moment after the last key, where the text stops being SPARQL. */
export const errors = [
  engineError,
  lintGutter(),
  linter(({ state }) => diagnostics(state), {
    delay: IDLE_MS,
    needsRefresh: ({ startState, state }) => startState.field(engineError) !== state.field(engineError),
  }),
];

/** Show the engine's error at its place (lines and columns count from 1); null takes the last one away. */
export function showError(editor, error) {
  if (error === editor.state.field(engineError)) return;
  editor.dispatch({ effects: reported.of(error) });
  forceLinting(editor);
}

function diagnostics(state) {
  const error = state.field(engineError);
  if (error) return [mark(state.doc, place(state.doc, error), error.message, "error")];
  const from = state.doc.toString().trim() ? firstError(syntaxTree(state)) : null;
  return from === null ? [] : [mark(state.doc, from, "Here the text stops being valid SPARQL.", "warning")];
}

function firstError(tree) {
  let found = null;
  tree.iterate({
    enter: (node) => {
      if (node.type.isError) found ??= node.from;
      return found === null;
    },
  });
  return found;
}

function place(doc, { line, column }) {
  if (!line) return 0;
  const { from, to } = doc.line(Math.min(line, doc.lines));
  return Math.min(from + Math.max((column ?? 1) - 1, 0), to);
}

/** A mark needs at least one character to be seen: the word at the place, or what stands before it. */
function mark(doc, from, message, severity) {
  const word = /^(?:[\w:?$<>/#-]+|.)/.exec(doc.sliceString(from, from + 80))?.[0].length ?? 0;
  return { from: word ? from : Math.max(from - 1, 0), to: from + word, message, severity };
}
