import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ClockModule } from './clock/clock.module.js';
import { bodyOf } from './config/body.js';
import { CONFIG, type Config } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { DatabaseModule } from './database/database.module.js';
import { clamdAt } from './files/clamd-scanner.js';
import { FileScanner, NoScanner } from './files/file-scanner.js';
import { Mailer } from './mailer/mailer.js';
import { MailTemplates } from './mailer/mail-templates.js';
import { PdfRenderer } from './pdf/pdf-renderer.js';
import { TemporalClientModule } from './temporal/temporal-client.module.js';

/** The outside world, for every process: configuration, database, clock, mail, papers, Temporal. */
@Global()
@Module({
  providers: [
    PdfRenderer,
    { provide: MailTemplates, inject: [CONFIG], useFactory: (config: Config) => new MailTemplates(bodyOf(config)) },
    {
      provide: Mailer,
      inject: [CONFIG],
      useFactory: (config: Config) => new Mailer({ url: config.SMTP_URL, from: config.MAIL_FROM }),
    },
    {
      provide: FileScanner,
      inject: [CONFIG],
      useFactory: (config: Config): FileScanner =>
        config.CLAMD_ADDRESS === undefined ? new NoScanner() : clamdAt(config.CLAMD_ADDRESS),
    },
  ],
  exports: [PdfRenderer, MailTemplates, Mailer, FileScanner],
})
export class PlatformModule {
  static of(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      imports: [ConfigModule.of(config), DatabaseModule, ClockModule, TemporalClientModule],
    };
  }
}
