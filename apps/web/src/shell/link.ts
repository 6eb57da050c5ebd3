import { Anchor } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A link to a page of this app, in the theme's colours. */
export const PageLink = createLink(Anchor<'a'>);
