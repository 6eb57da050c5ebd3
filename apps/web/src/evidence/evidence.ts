import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, got, type Schemas } from '../api/client.js';

export type Evidence = Schemas['EvidenceOfCase'];
export type Request = Schemas['EvidenceRequest'];
export type Document = Schemas['EvidenceDocument'];
export type Visibility = Document['visibility'];

interface CaseAt {
  readonly number: string;
  readonly cycle: number;
}

export const useEvidence = ({ number, cycle }: CaseAt, wanted = true): UseQueryResult<Evidence> =>
  useQuery({
    queryKey: ['evidence', number, cycle],
    queryFn: () =>
      got<Evidence>(api.GET('/api/cases/{number}/{cycle}/evidence', { params: { path: { number, cycle } } })),
    enabled: wanted,
  });

export const CIRCLES: Readonly<Record<Visibility, string>> = {
  office: 'the office only',
  assessor: 'office, assessor and supervisor',
  organisation: 'everybody on the case',
  public: 'everybody on the case; it may be published',
};

/** What the api takes; the real check is there. */
export const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx,.pptx';
export const FILE_HINT = 'PDF, JPEG, PNG, Word, Excel or PowerPoint, at most 20 MB.';

export const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export const fileAddress = (id: string, edition: number): string => `/api/evidence/${id}/files/${edition}`;

type Post = (path: string, options: object) => Promise<{ response: Response }>;

/** Sends a file as it is, what is said of it beside it. */
export const upload = (
  to: '/api/cases/{number}/{cycle}/evidence' | '/api/evidence/{id}/files',
  path: Readonly<Record<string, string | number>>,
  file: File,
  query: Readonly<Record<string, string>> = {},
): Promise<unknown> =>
  got(
    (api.POST as unknown as Post)(to, {
      params: { path, query: { ...query, fileName: file.name } },
      headers: { 'Content-Type': file.type || 'application/octet-stream' },
      body: file,
      bodySerializer: (body: unknown) => body,
    }),
  );
