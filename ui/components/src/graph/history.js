/** What the reader did, to be undone and redone; each act is `{ undo, redo }`. */
export function history(changed) {
  const done = [];
  const undone = [];
  const move = (from, to, what) => {
    const act = from.pop();
    if (!act) return false;
    to.push(act);
    act[what]();
    changed();
    return true;
  };
  return {
    add(act) {
      done.push(act);
      undone.length = 0;
      changed();
    },
    undo: () => move(done, undone, "undo"),
    redo: () => move(undone, done, "redo"),
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
  };
}
