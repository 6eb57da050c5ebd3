// Fields of the report's words that begin with what is written already.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Page } from '../cases/page.js';
import { ReportText } from '../cases/segment-fields.js';
import { Shown } from '../shell/states.js';
import { textOf } from './report-query.js';

export function WrittenFields({ page }: { readonly page: Page }): ReactNode {
  return (
    <Shown of={useQuery(textOf(page))}>{({ remarks }) => <ReportText segments={page.segments} said={remarks} />}</Shown>
  );
}
