import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type RefObject, type SubmitEvent } from 'react';
import { Refused } from '../api/client.js';
import { bodyOf, fieldsOf, type Body } from './body.js';
import { faultsOf, focusField, localFaults, type Faults } from './faults.js';
import { useUnsaved } from './unsaved.js';

export interface Sending<T> {
  /** @param key the same for each repeat of what was asked, so that pressing twice asks once. */
  readonly send: (body: object, key: string) => Promise<T>;
  readonly done?: ((answer: T) => unknown) | undefined;
  /** Where fields alone do not say the body. */
  readonly body?: ((data: FormData) => object) | undefined;
  /** Its fields begin with what was typed earlier and is not sent. */
  readonly begun?: boolean | undefined;
  /** What is typed stays on this device when its page is left. */
  readonly kept?: boolean | undefined;
}

interface FormState {
  readonly form: RefObject<HTMLFormElement | null>;
  /** Another one is another form: its fields begin anew. */
  readonly key: string;
  readonly faults: Faults;
  readonly dirty: boolean;
  readonly pending: boolean;
  /** Why it is not sent, or was refused. */
  readonly trouble: Error | undefined;
  readonly fieldAt: Body['fieldAt'];
  readonly submit: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly touch: (name: string) => void;
  readonly focus: (name: string) => void;
}

const byName = (pointer: string): string => pointer.slice(1);

/** One text for the browser's complaints and the api's. */
const asRefused = (faults: Faults): Refused =>
  new Refused({
    status: 422,
    detail: 'This cannot be sent as it stands.',
    errors: Object.entries(faults).map(([name, message]) => ({ pointer: `/${name}`, message })),
  });

const without = (faults: Faults, name: string): Faults =>
  name in faults ? Object.fromEntries(Object.entries(faults).filter(([each]) => each !== name)) : faults;

export function useForm<T>({ send, done, body, begun = false, kept = false }: Sending<T>): FormState {
  const form = useRef<HTMLFormElement>(null);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [faults, setFaults] = useState<Faults>({});
  const [dirty, setDirty] = useState(begun);
  const [unsent, setUnsent] = useState<Refused>();
  const sent = useUnsaved(dirty, kept);
  const [fieldAt, setFieldAt] = useState<Body['fieldAt']>(() => byName);
  const focus = (name: string): void => {
    if (form.current) focusField(form.current, name);
  };
  const show = (found: Faults): void => {
    setFaults(found);
    const [first] = Object.keys(found);
    if (first) focus(first);
  };
  const sending = useMutation({
    mutationFn: ({ value }: Body) => send(value, key),
    networkMode: 'always', // without a connection it says so instead of waiting in silence
    onSuccess: async (answer) => {
      setDirty(false);
      sent();
      await done?.(answer); // what is shown anew afterwards is what was saved
      setKey(crypto.randomUUID());
    },
    onError: (error, said) => {
      if (error instanceof Refused) show(faultsOf(error.problem, said.fieldAt));
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    event.stopPropagation(); // a form in a window over a form sends itself only
    const found = localFaults(event.currentTarget);
    const sound = Object.keys(found).length === 0;
    show(found);
    setUnsent(sound ? undefined : asRefused(found));
    const said = body
      ? { value: { ...body(new FormData(event.currentTarget)) }, fieldAt: byName }
      : bodyOf(fieldsOf(event.currentTarget));
    setFieldAt(() => (sound ? said.fieldAt : byName));
    if (sound) sending.mutate(said);
    else sending.reset();
  };
  return {
    ...{ form, key, faults, dirty, fieldAt, submit, focus },
    pending: sending.isPending,
    trouble: unsent ?? sending.error ?? undefined,
    /** A field that is being mended is no longer complained about. */
    touch: (name) => {
      setDirty(true);
      setFaults((known) => without(known, name));
    },
  };
}
