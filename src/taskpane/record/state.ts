import type { ChangeFound, PublicationFound, PublishedCard } from "../../commands/lifecycle/types.ts";
import { idle, type Task } from "../task.ts";

/** What the screens about publications and changes of one card remember. */
export interface RecordState {
  /** Looking up publications or changes. */
  readonly task: Task;
  readonly publications: readonly PublicationFound[];
  readonly changes: readonly ChangeFound[];
  /** Publishing or recording. */
  readonly writing: Task;
  readonly published: PublishedCard | null;
  /** How many changes were just recorded. */
  readonly recorded: number | null;
}

export const emptyRecord: RecordState = {
  task: idle,
  publications: [],
  changes: [],
  writing: idle,
  published: null,
  recorded: null,
};
