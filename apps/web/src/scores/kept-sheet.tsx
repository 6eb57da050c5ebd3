import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Page } from '../cases/page.js';
import { useSession } from '../shell/session.js';
import { Heed } from '../shell/states.js';
import { momentText } from '../shell/words.js';
import { Conflicts, typedText } from './conflicts.js';
import { Keeper, keyOf, type Kept } from './kept.js';
import { chosen, reconcile, sameScores, type Choice, type Reconciled, type Typed } from './reconcile.js';
import { SegmentSheet } from './segment-sheet.js';
import { SheetForm } from './sheet-form.js';
import { criteriaOf, type Kind, type Sheet } from './sheet.js';

interface Props {
  readonly page: Page;
  readonly kind: Kind;
  readonly sheet: Sheet;
}

/** What was typed on this device and never saved, once the sheet is closed: shown, so that it can be told to somebody. */
const TooLate = ({ sheet, kept, onForget }: { sheet: Sheet; kept: Kept; onForget: () => void }): ReactNode => (
  <Heed title={`Typed on this device on ${momentText(kept.at)} and not saved before the sheet was closed`}>
    <ul className="plain">
      {kept.typed
        .filter(
          (each) =>
            !sameScores(
              [each],
              sheet.scores.filter(({ criterion }) => criterion === each.criterion),
            ),
        )
        .map((each) => (
          <li key={each.criterion}>
            {each.criterion}: {typedText(each, criteriaOf(sheet))}
          </li>
        ))}
    </ul>
    <Button size="compact-sm" variant="default" mt="xs" onClick={onForget}>
      Forget it
    </Button>
  </Heed>
);

const Restored = ({ kept, onForget }: { readonly kept: Kept; readonly onForget: () => void }): ReactNode => (
  <Heed title={`What you typed on this device on ${momentText(kept.at)} is in the sheet below and not saved yet`}>
    <Group gap="sm">
      <Text size="sm">Save the scores to keep it, or</Text>
      <Button size="compact-sm" variant="default" onClick={onForget}>
        Show what is saved instead
      </Button>
    </Group>
  </Heed>
);

interface Work {
  readonly kept: Kept | undefined;
  readonly found: Reconciled;
}

const NOTHING: Reconciled = { agreed: [], conflicts: [] };

function begin(keeper: Keeper, sheet: Sheet): Work {
  const kept = keeper.read();
  return { kept, found: kept ? reconcile(kept.base, kept.typed, sheet.scores) : NOTHING };
}

/** The sheet with what is kept of it in this browser: restored, put together with what was saved meanwhile, or to be chosen. */
export function KeptSheet({ page, kind, sheet }: Props): ReactNode {
  const { id } = useSession();
  const [keeper] = useState(() => new Keeper(keyOf(id, page.number, page.cycle, kind), window.localStorage));
  const [{ kept, found }, setWork] = useState(() => begin(keeper, sheet));
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>();
  const forget = (): void => {
    keeper.forget();
    setWork({ kept: undefined, found: NOTHING });
  };
  if (!sheet.editable)
    return (
      <>
        {kept && <TooLate sheet={sheet} kept={kept} onForget={forget} />}
        {sheet.rules.segments.map((segment) => (
          <SegmentSheet key={segment.no} segment={segment} sheet={sheet} scores={sheet.scores} />
        ))}
      </>
    );
  if (kept && found.conflicts.length > 0 && choices === undefined)
    return (
      <Conflicts
        kept={kept}
        conflicts={found.conflicts}
        criteria={criteriaOf(sheet)}
        onChosen={(made) => {
          keeper.keep(sheet.scores, chosen(found, made));
          setChoices(made);
        }}
      />
    );
  const scores: readonly Typed[] = kept ? chosen(found, choices ?? {}) : sheet.scores;
  const begun = kept !== undefined && !sameScores(scores, sheet.scores);
  return (
    <>
      {kept && begun && <Restored kept={kept} onForget={forget} />}
      <SheetForm
        key={kept ? 'kept' : 'saved'}
        page={page}
        kind={kind}
        sheet={sheet}
        scores={scores}
        begun={begun}
        keeper={keeper}
      />
    </>
  );
}
