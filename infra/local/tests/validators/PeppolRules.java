import com.helger.io.resource.FileSystemResource;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.File;
import java.util.Locale;

/** Runs the official Peppol BIS Billing 3 rules over UBL files: a line for each finding, {@code ok FILE} for a file with none. */
public class PeppolRules {
  public static void main(String[] files) {
    var registry = new ValidationExecutorSetRegistry<IValidationSourceXML>();
    PeppolValidation2026_05.init(registry);
    for (String file : files) {
      var source = ValidationSourceXML.create(new FileSystemResource(new File(file)));
      boolean credit = source.getNode().getFirstChild().getLocalName().equals("CreditNote");
      var rules = registry.getOfID(credit
          ? PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3
          : PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3);
      var results = ValidationExecutionManager.executeValidation(
          IValidityDeterminator.createDefault(), rules, source, Locale.UK);
      results.forEachFlattened(found -> System.out.println(
          (found.isError() ? "error " : "warning ") + file + " " + found.getErrorID() + " " + found.getErrorText(Locale.UK)));
      if (results.containsNoError()) System.out.println("ok " + file);
    }
  }
}
