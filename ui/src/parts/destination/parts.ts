// What every part of the form is given.
import type { DestinationEdit, DestinationFile, DestinationView } from "../../backend/bindings";

export interface PartProps {
  view: DestinationView;
  onEdit: (edit: DestinationEdit) => void;
  onPick: (file: DestinationFile) => void;
}
