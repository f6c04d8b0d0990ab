// A scripted back end for tests and screenshots: shows the scene that the address names.
import type { Backend } from "./backend";
import type { Event, Language, RunProgress, Theme, View } from "./bindings";
import { changingScenes } from "./fake/changing";
import { credentialsScenes } from "./fake/credentials";
import { destinationScenes } from "./fake/destination";
import { editingScenes } from "./fake/editing";
import { everyDayScenes } from "./fake/every-day";
import { alertsScenes } from "./fake/alerts";
import { flyoutScenes } from "./fake/flyout";
import { heldScenes } from "./fake/held";
import { homeScenes } from "./fake/home";
import { kindScenes } from "./fake/kinds";
import { mappingScenes } from "./fake/mapping";
import { privateScenes } from "./fake/private";
import { productScenes } from "./fake/product";
import { reviewScenes } from "./fake/review";
import { rungScenes } from "./fake/rungs";
import type { Scenes } from "./fake/scene";
import { searchScenes } from "./fake/search";
import { statementScenes } from "./fake/statements";
import { termsScenes } from "./fake/terms";
import { trustScenes } from "./fake/trust";
import { vaultScenes } from "./fake/vault";
import { walkBackend } from "./fake/walk";
import { settingsScenes } from "./fake/settings";
import { windowScenes } from "./fake/window";

const scenes: Scenes = {
  ...alertsScenes,
  ...homeScenes,
  ...flyoutScenes,
  ...heldScenes,
  ...statementScenes,
  ...productScenes,
  ...vaultScenes,
  ...termsScenes,
  ...credentialsScenes,
  ...privateScenes,
  ...trustScenes,
  ...rungScenes,
  ...editingScenes,
  ...destinationScenes,
  ...everyDayScenes,
  ...mappingScenes,
  ...changingScenes,
  ...reviewScenes,
  ...kindScenes,
  ...searchScenes,
  ...settingsScenes,
  ...windowScenes,
};

/** `?scene=NAME&language=sv&theme=dark`; `?scene=walk` reacts to clicks. */
export function fakeBackend(asked: URLSearchParams): Backend {
  const looks = {
    language: (asked.get("language") ?? "en") as Language,
    theme: (asked.get("theme") ?? "light") as Theme,
  };
  // For the test that opens each of them.
  const list = Object.entries(scenes).map(([name, { click }]) => ({ name, click }));
  Object.assign(window, { scenes: list });
  const name = asked.get("scene") ?? "walk";
  return name === "walk" ? walkBackend(looks) : stillBackend(name, looks);
}

/** Shows one scene. Of what is clicked it follows language, colours and the end of a notice only. */
function stillBackend(name: string, looks: View["looks"]): Backend {
  const scene = scenes[name];
  if (scene === undefined) {
    throw new Error(`no scene ${name}`);
  }
  let view: View = { ...scene.view, looks };
  let show: (view: View) => void = () => undefined;
  return {
    attach(onView) {
      show = onView;
      show(view);
      const wear = (looks: View["looks"]) => show((view = { ...view, looks }));
      Object.assign(window, { wear });
    },
    watchRun(onProgress: (progress: RunProgress) => void) {
      if (scene.progress !== undefined) {
        onProgress(scene.progress);
      }
      return () => undefined;
    },
    send(event: Event) {
      if (event.name === "set_language") {
        view = { ...view, looks: { ...view.looks, language: event.language } };
      } else if (event.name === "set_theme") {
        view = { ...view, looks: { ...view.looks, theme: event.theme } };
      } else if (event.name === "dismiss_notice") {
        view = { ...view, notice: null };
      }
      show(view);
    },
    enter: () => undefined,
  };
}
