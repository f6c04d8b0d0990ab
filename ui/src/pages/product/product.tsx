// Placeholder.
import type { ProductView } from "../../backend/bindings";

export function ProductPage(_: { view: ProductView }) {
  return null;
}
