// Every page that the navigation, Ctrl-K and the go-to keys know. A feature adds its line here and its route in router.tsx.
import {
  IconAdjustments,
  IconBuilding,
  IconBooks,
  IconBuildingBank,
  IconCalendar,
  IconCalendarOff,
  IconCertificate,
  IconCoins,
  IconEyeExclamation,
  IconFileShredder,
  IconFolders,
  IconGavel,
  IconHammer,
  IconHeartRateMonitor,
  IconHome,
  IconLock,
  IconMail,
  IconMessageQuestion,
  IconMoodSad,
  IconReceipt,
  IconReportMoney,
  IconScale,
  IconTrain,
  IconUserCheck,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Role } from './session.js';

const STAFF: readonly Role[] = ['office', 'manager'];
const ON_CASES: readonly Role[] = [...STAFF, 'finance', 'board', 'organisation', 'assessor', 'supervisor'];

export interface PageEntry {
  readonly to: string;
  readonly label: string;
  readonly icon: TablerIcon;
  readonly group: 'Work' | 'Registers' | 'Money' | 'Administration';
  /** Null: everybody. */
  readonly roles: readonly Role[] | null;
  /** After `g`: takes there. */
  readonly key?: string;
}

export const PAGES = [
  { to: '/', label: 'Home', icon: IconHome, group: 'Work', roles: null, key: 'h' },
  { to: '/cases', label: 'Cases', icon: IconFolders, group: 'Work', roles: ON_CASES, key: 'c' },
  {
    to: '/calendar',
    label: 'Calendar',
    icon: IconCalendar,
    group: 'Work',
    roles: [...STAFF, 'assessor', 'supervisor'],
    key: 'k',
  },
  {
    to: '/appeals',
    label: 'Appeals',
    icon: IconHammer,
    group: 'Work',
    roles: [...STAFF, 'board', 'organisation', 'assessor', 'supervisor'],
    key: 'p',
  },
  {
    to: '/complaints',
    label: 'Complaints',
    icon: IconMoodSad,
    group: 'Work',
    roles: [...STAFF, 'board', 'assessor', 'supervisor'],
    key: 'x',
  },
  { to: '/enquiries', label: 'Enquiries', icon: IconMessageQuestion, group: 'Work', roles: STAFF, key: 'e' },
  { to: '/mails', label: 'Mails', icon: IconMail, group: 'Work', roles: STAFF, key: 'm' },
  {
    to: '/organisations',
    label: 'Organisations',
    icon: IconBuilding,
    group: 'Registers',
    roles: [...STAFF, 'finance', 'board', 'organisation'],
    key: 'o',
  },
  {
    to: '/certificates',
    label: 'Certificates',
    icon: IconCertificate,
    group: 'Registers',
    roles: [...STAFF, 'board', 'organisation', 'assessor', 'supervisor'],
    key: 'f',
  },
  { to: '/mark-misuse', label: 'Mark misuse', icon: IconEyeExclamation, group: 'Registers', roles: STAFF, key: 'q' },
  {
    to: '/assessors',
    label: 'Assessors',
    icon: IconUserCheck,
    group: 'Registers',
    roles: [...STAFF, 'board', 'admin'],
    key: 'a',
  },
  {
    to: '/board',
    label: 'Advisory Board',
    icon: IconGavel,
    group: 'Registers',
    roles: [...STAFF, 'board', 'admin'],
    key: 'b',
  },
  {
    to: '/moderation',
    label: 'Moderation',
    icon: IconAdjustments,
    group: 'Registers',
    roles: ['manager', 'board'],
    key: 'j',
  },
  {
    to: '/standards',
    label: 'Standards',
    icon: IconBooks,
    group: 'Registers',
    roles: [...STAFF, 'board', 'assessor', 'supervisor', 'organisation'],
    key: 's',
  },
  {
    to: '/claims',
    label: 'Claims',
    icon: IconTrain,
    group: 'Money',
    roles: [...STAFF, 'finance', 'assessor', 'supervisor'],
    key: 't',
  },
  {
    to: '/invoices',
    label: 'Invoices',
    icon: IconReceipt,
    group: 'Money',
    roles: [...STAFF, 'finance', 'organisation'],
    key: 'i',
  },
  {
    to: '/debtors',
    label: 'Debtors',
    icon: IconScale,
    group: 'Money',
    roles: [...STAFF, 'finance'],
    key: 'd',
  },
  {
    to: '/billing',
    label: 'Billing',
    icon: IconCoins,
    group: 'Money',
    roles: [...STAFF, 'finance'],
    key: 'l',
  },
  {
    to: '/reports',
    label: 'Reports',
    icon: IconReportMoney,
    group: 'Money',
    roles: ['finance', 'manager'],
    key: 'r',
  },
  { to: '/vat', label: 'VAT periods', icon: IconLock, group: 'Money', roles: ['finance', 'manager'], key: 'v' },
  { to: '/bank', label: 'Bank', icon: IconBuildingBank, group: 'Money', roles: ['manager', 'finance'], key: 'w' },
  {
    to: '/bank-holidays',
    label: 'Bank holidays',
    icon: IconCalendarOff,
    group: 'Administration',
    roles: [...STAFF, 'admin'],
    key: 'y',
  },
  {
    to: '/evidence-retention',
    label: 'Evidence to remove',
    icon: IconFileShredder,
    group: 'Administration',
    roles: STAFF,
    key: 'z',
  },
  {
    to: '/reconciliation',
    label: 'Reconciliation',
    icon: IconHeartRateMonitor,
    group: 'Administration',
    roles: [...STAFF, 'admin'],
    key: 'n',
  },
  { to: '/users', label: 'Users', icon: IconUsers, group: 'Administration', roles: ['admin'], key: 'u' },
] as const satisfies readonly PageEntry[];

export type Page = (typeof PAGES)[number];

export const pagesFor = (roles: readonly Role[]): readonly Page[] =>
  PAGES.filter((page) => page.roles === null || roles.some((role) => (page.roles as readonly Role[]).includes(role)));
