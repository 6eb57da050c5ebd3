/**
 * A program of its own: takes every mail handed to it over SMTP, sends none on, and shows them in the browser. The sink of one
 * machine where neither Mailpit nor Go is to be had. `node mail-viewer.mjs <smtp port> <http port> <folder>`
 */
import { createServer } from 'node:http';
import { SMTPServer } from 'smtp-server';
import { answerApi } from './mail-viewer/api.mjs';
import { answerPages } from './mail-viewer/pages.mjs';
import { openStore } from './mail-viewer/store.mjs';

const [smtpPort, httpPort, folder = 'mails'] = process.argv.slice(2);
const store = await openStore(folder);

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  hideSize: true,
  onData(stream, session, done) {
    store.keep(stream, session.envelope).then(
      () => done(),
      (error) => done(error),
    );
  },
});
smtp.on('error', (error) => console.error(error)); // one broken connection must not end the sink

const http = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  Promise.resolve(url.pathname.startsWith('/api/') ? answerApi(store, request, url) : answerPages(store, request, url))
    .catch((error) => ({ status: 500, type: 'text/plain', body: String(error), headers: {} }))
    .then(({ status, type, body, headers }) => {
      response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff', ...headers });
      response.end(body);
    });
});

smtp.listen(Number(smtpPort), '127.0.0.1');
http.listen(Number(httpPort), '127.0.0.1');
process.on('SIGTERM', () => {
  http.close();
  http.closeAllConnections();
  smtp.close(() => process.exit(0));
});
