// Placeholder of the page `review`.
import type { SetupView, ReviewView } from "../../backend/bindings";

export function ReviewPage(_: { view: ReviewView; setup: SetupView }) {
  return null;
}
