// What the api offers on what comes after the report.
import { MisuseModule } from '#services/misuse/misuse.module';
import { AppealsModule } from '#services/proceedings/appeals/appeals.module';
import { ComplaintsModule } from '#services/proceedings/complaints/complaints.module';
import { CertificateLifeModule } from '#services/proceedings/certificates/certificate-life.module';
import { ProceedingsModule } from '#services/proceedings/proceedings.module';
import { WaitingController } from './waiting.controller.js';
import { RegisterOfCertificatesController } from '../certificates/register.controller.js';
import { AppealsController } from '../appeals/appeals.controller.js';
import { NextCycleController } from '../cases/next-cycle.controller.js';
import { ComplaintsController } from '../complaints/complaints.controller.js';
import { LodgingController } from '../appeals/lodging.controller.js';
import { MisuseController } from '../misuse/misuse.controller.js';
import { RenderingsController } from '../reports/renderings.controller.js';

export const AFTER_THE_REPORT_MODULES = [
  ...[AppealsModule, ComplaintsModule, CertificateLifeModule],
  ...[MisuseModule, ProceedingsModule],
];

export const AFTER_THE_REPORT_CONTROLLERS = [
  ...[AppealsController, LodgingController, ComplaintsController, NextCycleController],
  ...[RegisterOfCertificatesController, RenderingsController, MisuseController, WaitingController],
];
