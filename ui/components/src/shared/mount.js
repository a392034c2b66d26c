/**
 * Wraps a view as a Streamlit component: built once for each place on the page, then given new data only when their
 * `version` differs, so that a rerun that changes nothing touches nothing on the screen.
 *
 * `build(root)` returns `{ update(data), destroy() }`; `view.send` and `view.keep` reach Python, the first for one
 * run, the second until the value changes.
 */
export function mount(build) {
  const views = new WeakMap();
  return (component) => {
    const { parentElement, data } = component;
    const view = views.get(parentElement) ?? create(build, parentElement, views);
    view.channel.component = component;
    if (view.version !== data.version) {
      view.version = data.version;
      view.update(data);
    }
    return () => {
      views.delete(parentElement);
      view.destroy();
    };
  };
}

function create(build, parentElement, views) {
  const channel = { component: null };
  const python = {
    send: (name, value) => channel.component.setTriggerValue(name, value),
    keep: (name, value) => channel.component.setStateValue(name, value),
  };
  const view = { ...build(parentElement, python), channel, version: null };
  views.set(parentElement, view);
  return view;
}
