import { resolve } from 'node:path';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

const YEAR = 31_536_000_000;
const OURS = /^\/(api|health)(\/|$)/i;

/**
 * Serves the built web app. Files under /assets carry their hash in the name and never change; every other address without
 * a file type is a page of the app, which it opens itself.
 */
export function webApp(folder: string): RequestHandler {
  const root = resolve(folder);
  return (request: Request, response: Response, next: NextFunction) => {
    const { method, path } = request;
    if ((method !== 'GET' && method !== 'HEAD') || OURS.test(path)) return void next();
    const page = !/\.[a-z\d]+$/i.test(path);
    const lasting = path.startsWith('/assets/');
    const caching = lasting ? { maxAge: YEAR, immutable: true } : { cacheControl: false, headers: NO_CACHE };
    const options = { root, dotfiles: 'ignore' as const, ...caching };
    response.sendFile(page ? 'index.html' : decoded(path), options, (error?: Error) => {
      if (error && !response.headersSent) next();
    });
  };
}

/** Kept, and asked for again each time. */
const NO_CACHE = { 'Cache-Control': 'no-cache' };

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return '/unreadable';
    throw error;
  }
}
