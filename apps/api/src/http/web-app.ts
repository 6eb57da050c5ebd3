import { resolve } from 'node:path';
import { NotFoundException } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { answerProblem } from './answer-problem.js';

const YEAR = 31_536_000_000;
const OURS = /^\/(api(\/|$)|health\/(live|ready)\/?$|calendar\/[^/]+\.ics$)/i;

/** Kept, and asked for again each time. */
const NO_CACHE = { 'Cache-Control': 'no-cache' };

/**
 * Everything outside the api: the built web app, where there is one. Files under /assets carry their hash in the name and
 * never change; every other address without a file type is a page of the app, which it opens itself.
 */
export function webApp(folder: string | undefined): RequestHandler {
  const root = folder === undefined ? undefined : resolve(folder);
  return (request: Request, response: Response, next: NextFunction) => {
    const { method, path } = request;
    if (OURS.test(path)) {
      next();
      return;
    }
    if (root !== undefined && (method === 'GET' || method === 'HEAD')) send(root, path, response);
    else answerProblem(response, new NotFoundException());
  };
}

function send(root: string, path: string, response: Response): void {
  const page = !/\.[a-z\d]+$/i.test(path);
  const lasting = path.startsWith('/assets/');
  const caching = lasting ? { maxAge: YEAR, immutable: true } : { cacheControl: false, headers: NO_CACHE };
  const options = { root, dotfiles: 'ignore' as const, ...caching };
  response.sendFile(page ? 'index.html' : decoded(path), options, (error?: Error) => {
    if (error && !response.headersSent) answerProblem(response, new NotFoundException());
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return '/unreadable';
    throw error;
  }
}
