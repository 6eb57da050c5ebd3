import { Module } from '@nestjs/common';
import { ConfigCommand } from './config.command.js';
import { ImportCommand } from './import.command.js';
import { Installation } from './installation.js';
import { MigrateCommand } from './migrate.command.js';
import { ReconcileCommand } from './reconcile.command.js';
import { SeedCommand } from './seed.command.js';
import { StandardsCommand } from './standards.command.js';
import { UsersCommand } from './users.command.js';

@Module({
  providers: [
    Installation,
    MigrateCommand,
    SeedCommand,
    ImportCommand,
    UsersCommand,
    StandardsCommand,
    ConfigCommand,
    ReconcileCommand,
  ],
})
export class CliModule {}
