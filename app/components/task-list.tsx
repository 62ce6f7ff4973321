import { setType } from "./set-type";
import { StatusTag, type StatusTone } from "./status-tag";

export interface Task {
  label: string;
  /** Absent when the task cannot be started yet: `status` then says why. */
  to?: string;
  hint?: string;
  status: { word: string; tone: StatusTone };
}

/** Tasks in any order; the whole row is the link. `label` names the list when no heading does. */
export function TaskList({ tasks, label }: { tasks: readonly Task[]; label?: string }) {
  return (
    <ul className="task-list" aria-label={label}>
      {tasks.map((task) => (
        <TaskRow key={task.to ?? task.label} {...task} />
      ))}
    </ul>
  );
}

function TaskRow({ label, to, hint, status }: Task) {
  return (
    <li className="task" data-blocked={to === undefined || undefined}>
      <div className="task-name">
        {to ? <a href={to}>{setType(label)}</a> : <span>{setType(label)}</span>}
        {hint && <p className="task-hint">{setType(hint)}</p>}
      </div>
      <p className="task-status">
        <StatusTag tone={status.tone}>{setType(status.word)}</StatusTag>
      </p>
    </li>
  );
}
