import { Injectable, Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig, type Config } from '#platform/config/config';
import { PlatformModule } from '#platform/platform.module';
import { AccountsModule } from '#services/accounts/accounts.module';
import { ImportsModule } from '#services/imports/imports.module';
import { ReconciliationModule } from '#services/reconciliation/reconciliation.module';
import { StandardsModule } from '#services/standards/standards.module';

@Module({})
class OperatorsModule {
  static of(config: Config): DynamicModule {
    return {
      module: OperatorsModule,
      imports: [PlatformModule.of(config), AccountsModule, ImportsModule, StandardsModule, ReconciliationModule],
    };
  }
}

/** The installation that a command works on. Opened by the command that needs it: help, config and migrate need no tables. */
@Injectable()
export class Installation {
  /** @throws Error that names what is wrong with the environment. */
  get config(): Config {
    return readConfig();
  }

  /** Asks one service, with the database open as long as that takes. */
  async ask<Service, Answer>(service: Type<Service>, question: (service: Service) => Promise<Answer>): Promise<Answer> {
    const app = await NestFactory.createApplicationContext(OperatorsModule.of(this.config), {
      logger: false,
      abortOnError: false,
    });
    try {
      return await question(app.get(service, { strict: false }));
    } finally {
      await app.close();
    }
  }
}
