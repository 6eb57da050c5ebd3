import type { ReactNode } from 'react';
import { change, kebab } from '../api/client.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { capital } from '../shell/words.js';

interface Props {
  /** Where proceedings of this kind lie, such as `appeals`. */
  readonly under: 'appeals' | 'complaints' | 'certificates';
  readonly of: { readonly id: string; readonly seq: number };
  readonly step: { readonly command: string; readonly does: string };
  /** What to mind before taking it, by command. */
  readonly warnings: Readonly<Record<string, string>>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Takes one step of a proceeding: its address follows from its name. */
export const StepDialogue = ({ under, of, step, warnings, onClose, children }: Props): ReactNode => (
  <FormDialogue
    title={capital(step.does)}
    warning={warnings[step.command]}
    onClose={onClose}
    send={(body, key) =>
      change(`/api/${under}/{id}/${kebab(step.command)}` as '/api/appeals/{id}/admit', {
        ...{ key, version: of.seq, path: { id: of.id }, body },
      })
    }
  >
    {children}
  </FormDialogue>
);
