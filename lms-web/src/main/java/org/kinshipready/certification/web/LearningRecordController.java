package org.kinshipready.certification.web;

import org.kinshipready.certificates.CertificatePdf;
import org.kinshipready.certificates.LearningRecord;
import org.kinshipready.certificates.LearningRecordPdf;
import org.kinshipready.certification.LearningRecords;
import org.kinshipready.content.Pathway;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.PageNotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The learning record: one file listing all that its holder has completed in one pathway. */
@Controller
class LearningRecordController {

    private final LearningRecords records;
    private final CertificatePdf certificates;
    private final LearningRecordPdf pdf;

    LearningRecordController(LearningRecords records, CertificatePdf certificates, LearningRecordPdf pdf) {
        this.records = records;
        this.certificates = certificates;
        this.pdf = pdf;
    }

    /** The file. If the name can't be printed, this leads to the form for the name, which says why. */
    @GetMapping("/my-learning/record/{pathway}")
    ResponseEntity<byte[]> file(SignedIn who, @PathVariable Pathway pathway) {
        LearningRecord record = records.of(who, pathway).orElseThrow(PageNotFound::new);
        if (certificates.firstMissing(record.holder()).isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/my-learning/name")
                    .build();
        }
        String name = "learning-record-" + pathway.id() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf.draw(record));
    }
}
