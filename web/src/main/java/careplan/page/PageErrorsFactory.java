package careplan.page;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link PageErrors} in place; named in faces-config.xml. */
public class PageErrorsFactory extends ExceptionHandlerFactory {

    /** Called by Faces with the factory that would be used otherwise. */
    public PageErrorsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new PageErrors(getWrapped().getExceptionHandler());
    }
}
